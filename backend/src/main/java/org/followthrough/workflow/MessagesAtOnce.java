package org.followthrough.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/**
 * Whenever a wait for a message ends, the engine looks for jobs that were to deliver that message later. Here messages are always
 * delivered at once, so there are none: two queries less for every token that moves.
 */
public final class MessagesAtOnce extends JobManager {

    @Override
    public List<JobEntity> findJobsByConfiguration(String handlerType, String configuration, String tenant) {
        return ProcessEventJobHandler.TYPE.equals(handlerType) ? List.of() : super.findJobsByConfiguration(handlerType, configuration, tenant);
    }

    /** Opens it in place of the engine's own. */
    static GenericManagerFactory factory() {
        return new GenericManagerFactory(MessagesAtOnce.class) {

            @Override
            public Class<?> getSessionType() {
                return JobManager.class;
            }
        };
    }
}
