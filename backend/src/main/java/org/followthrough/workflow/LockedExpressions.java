package org.followthrough.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions of a model may read process variables and call methods of the product's steps, and nothing else: the stock
 * resolvers reach {@code Class} by reflection and with it programs of the operating system.
 */
final class LockedExpressions extends JuelExpressionManager {

    private final Map<Object, Object> steps;

    LockedExpressions(Map<Object, Object> steps) {
        super(steps);
        this.steps = steps;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(steps));
        resolver.add(new StepsOnly());
        return resolver;
    }

    /** Calls methods of the steps, reads the business key of the execution. */
    private final class StepsOnly extends BeanELResolver {

        private StepsOnly() {
            super(true);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            if (steps.values().stream().noneMatch(step -> step == base)) {
                throw new ELException("a model may only call the product's steps, not " + method);
            }
            return super.invoke(context, base, method, types, arguments);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null && !"processBusinessKey".equals(property)) {
                throw new ELException("a model may only read the business key, not " + property);
            }
            return super.getValue(context, base, property);
        }
    }
}
