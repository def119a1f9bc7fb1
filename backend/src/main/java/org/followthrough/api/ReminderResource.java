package org.followthrough.api;

import java.util.List;
import java.util.Map;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.notification.ReminderPlan;
import org.followthrough.notification.ReminderService;
import org.followthrough.workflow.EscalationStep;
import org.followthrough.workflow.EscalationTable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When an edition reminds, and what happens by itself when something is late (features, rows E5 and L1). */
@RestController
@RequestMapping("/api/v1")
class ReminderResource {

    static final Shape REMINDERS = Shape.of().needList(Shape.Kind.WHOLE, "days").build();

    private final ReminderService reminders;
    private final EscalationTable table;
    private final Doors doors;
    private final Changes changes;

    ReminderResource(ReminderService reminders, EscalationTable table, Doors doors, Changes changes) {
        this.reminders = reminders;
        this.table = table;
        this.doors = doors;
        this.changes = changes;
    }

    /** Calendar days from the due date; negative ones lie before it. */
    record ReminderView(List<Integer> days) {
    }

    /**
     * A line of the decision table.
     *
     * @param asked response or report; empty for both
     * @param days working days after the due date, as a range or a comparison; empty for any
     */
    record EscalationView(String asked, String lateness, String days, EscalationStep step) {
    }

    @GetMapping("/editions/{code}/reminders")
    @May(Permission.READ_PUBLIC)
    @Gives(ReminderView.class)
    ResponseEntity<byte[]> plan(@PathVariable String code, Call call) {
        return call.plain().answer(view(code));
    }

    @PutMapping("/editions/{code}/reminders")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = ReminderView.class, body = "REMINDERS")
    ResponseEntity<byte[]> change(@PathVariable String code, Call call) {
        return changes.of(call, () -> {
            view(code);
            doors.may(call.actor(), Permission.MANAGE_EDITIONS);
        }).on(() -> reminders.lock(code), () -> List.of(view(code))).json(REMINDERS, fields -> {
            var days = fields.wholes("days");
            fields.check();
            return Answer.ok(new ReminderView(reminders.plan(call.actor(), code, new ReminderPlan(days)).days()));
        });
    }

    private ReminderView view(String code) {
        return new ReminderView(reminders.plan(code).days());
    }

    @GetMapping("/escalation")
    @May(Permission.READ_PUBLIC)
    @Gives(value = EscalationView.class, items = true)
    ResponseEntity<byte[]> escalation(Call call) {
        return call.plain().answer(Map.of("items", table.lines().stream()
                .map(line -> new EscalationView(line.asked(), line.lateness(), line.days(), line.step())).toList()));
    }
}
