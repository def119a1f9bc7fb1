package org.followthrough;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The house's own order: who may know whom (design, sections 2, 3 and 7). */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.followthrough");

    @Test
    void packages_import_only_what_their_package_info_allows() {
        ApplicationModules.of(TestApplication.class, new ImportOption.DoNotIncludeTests()).verify();
    }

    @Test
    void only_workflow_knows_the_engine() {
        noClasses().that().resideOutsideOfPackage("org.followthrough.workflow..")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda..").check(PRODUCT);
    }

    @Test
    void what_is_no_component_imports_no_framework() {
        noClasses().that().resideInAnyPackage("org.followthrough.commitment..", "org.followthrough.reporting..", "org.followthrough.review..",
                        "org.followthrough.register..", "org.followthrough.parties..", "org.followthrough.forum..")
                .and().areNotAnnotatedWith(Component.class).and().areNotAnnotatedWith(Service.class)
                .and().areNotAnnotatedWith(Repository.class).and().haveSimpleNameNotEndingWith("package-info")
                .and().areTopLevelClasses()
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..").check(PRODUCT);
    }

    @Test
    void services_say_where_their_transaction_begins() {
        classes().that().areAnnotatedWith(Service.class).and().haveSimpleNameEndingWith("Service")
                .should().beAnnotatedWith(Transactional.class).orShould().dependOnClassesThat().areAssignableTo(TransactionOperations.class)
                .check(PRODUCT);
    }

    @Test
    void no_result_is_a_lazy_stream_which_would_keep_its_connection() {
        noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(PRODUCT);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Entity)$").check(PRODUCT);
    }
}
