// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.batch.internal.mirror.MirrorProgress;
import io.dracoonspring.batch.internal.plan.JobPlan;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of an endpoint and meters for jobs, in processes that manage them.
 */
@AutoConfiguration(after = DracoonBatchAutoConfiguration.class)
@ConditionalOnBean(JobPlan.class)
@ConditionalOnBooleanProperty("dracoon.batch.mirror.enabled")
@ConditionalOnRole({ DracoonBatchProperties.Role.LOCAL, DracoonBatchProperties.Role.MANAGER })
public final class DracoonBatchActuatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MirrorProgress dracoonMirrorProgress(JobRepository repository, JobPlan plan) {
		return new MirrorProgress(repository, plan);
	}

	@Bean
	@ConditionalOnMissingBean(name = "dracoonBatchMeters")
	MeterBinder dracoonBatchMeters(MirrorProgress progress) {
		return new DracoonBatchMeters(progress);
	}

	/** Configures the endpoint, if Spring Boot's actuator is present. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
	static class Watching {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint
		DracoonBatchEndpoint dracoonBatchEndpoint(MirrorProgress progress) {
			return new DracoonBatchEndpoint(progress);
		}

	}

}
