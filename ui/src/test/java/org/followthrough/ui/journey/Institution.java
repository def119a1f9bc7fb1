package org.followthrough.ui.journey;

/** Somebody who signs for one institution. */
final class Institution {

    private final Person person;

    Institution(Person person) {
        this.person = person;
    }

    /** Reads what the focal point wants to know, and signs the institution's part. */
    void signs(String question, String text) {
        person.does("signs the part", () -> {
            person.open("/app/tasks");
            person.follow("Contribute to the progress report");
            person.sees(question);
            person.write("What your institution has to say", text);
            person.showsEverywhere("part-to-sign");
            person.pressTwiceAndLeave("Send to the focal point", "/report");
        });
    }
}
