package org.followthrough.ui.journey;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Steps of one journey: after one that failed, the next ones in the order say so at once and do not wait for what cannot come. What
 * has no place in the order runs all the same.
 */
final class OneAfterAnother implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final String FAILED = "failed";

    private static Store store(ExtensionContext step) {
        return step.getRoot().getStore(Namespace.create(OneAfterAnother.class, step.getRequiredTestClass()));
    }

    @Override
    public void beforeTestExecution(ExtensionContext step) {
        var failed = store(step).get(FAILED, String.class);
        if (failed != null && step.getRequiredTestMethod().isAnnotationPresent(Order.class)) {
            fail("not reached, because this step failed: " + failed);
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext step) {
        if (step.getExecutionException().isPresent() && store(step).get(FAILED) == null) {
            store(step).put(FAILED, step.getDisplayName());
        }
    }
}
