package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;

/** Which steps are on and how long each lasts; both shipped profiles fill it in one choice (method, section 7). */
class ProfileFields extends Div {

    private final transient Words words;
    private final transient Problems problems;
    private final Select<Profile> shipped = new Select<>();
    private final CheckboxGroup<ProfileStep> steps = new CheckboxGroup<>();
    private final IntegerField objection;
    private final IntegerField response;
    private final IntegerField reminder;
    private final IntegerField veryLate;
    private final IntegerField review;
    private final IntegerField reply;
    private final IntegerField answer;
    private final IntegerField comment;
    private final IntegerField years;

    ProfileFields(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
        shipped.setLabel(words.get("profile.shipped.label"));
        shipped.setItems(Profile.FORMAL, Profile.INFORMAL);
        shipped.setItemLabelGenerator(one -> one == null ? "" : words.get("profile.code." + one.code()));
        shipped.addValueChangeListener(change -> Optional.ofNullable(change.getValue()).ifPresent(this::show));
        problems.field("steps", steps);
        steps.setLabel(words.get("profile.steps.label"));
        steps.setItems(List.of(ProfileStep.values()));
        steps.setItemLabelGenerator(step -> words.of("profile.step", step));
        objection = days("objection");
        response = days("response");
        reminder = days("reminder");
        veryLate = days("veryLate");
        review = days("review");
        reply = days("reply");
        answer = days("answer");
        comment = days("comment");
        comment.setHelperText(words.get("profile.comment.help"));
        years = days("trackingYears");
        var periods = new Div(objection, response, reminder, veryLate, review, reply, answer, comment, years);
        periods.addClassName("grid2");
        add(shipped, steps, periods);
        addClassName("form");
    }

    private IntegerField days(String name) {
        var field = problems.field(name, new IntegerField(words.get("profile." + name + ".label")));
        field.setStepButtonsVisible(true);
        field.setMin(1);
        return field;
    }

    final void show(Profile profile) {
        steps.setValue(profile.steps());
        objection.setValue(profile.objection());
        response.setValue(profile.response());
        reminder.setValue(profile.reminder());
        veryLate.setValue(profile.veryLate());
        review.setValue(profile.review());
        reply.setValue(profile.reply());
        answer.setValue(profile.answer());
        comment.setValue(profile.comment());
        years.setValue(profile.trackingYears());
    }

    /** What concerns an assignment is fixed with the first one. */
    final void fixAssignment() {
        steps.setItemEnabledProvider(step -> step != ProfileStep.ACCEPTANCE);
        List.of(objection, response, reminder, years).forEach(field -> field.setReadOnly(true));
        shipped.setVisible(false);
    }

    Profile wanted() {
        return new Profile("own", whole(objection), whole(response), whole(reminder), whole(veryLate), whole(review), whole(reply), whole(answer),
                whole(comment), whole(years), steps.getValue());
    }

    /** An empty field is no length, which the rules refuse. */
    private static int whole(IntegerField field) {
        return field.isEmpty() ? 0 : field.getValue();
    }
}
