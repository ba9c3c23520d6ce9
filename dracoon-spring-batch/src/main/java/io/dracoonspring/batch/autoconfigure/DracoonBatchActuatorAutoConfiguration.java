/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
 * Auto-configuration} for watching jobs: an endpoint and meters, where jobs are managed.
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

	/**
	 * The endpoint, where Spring Boot's actuator is there.
	 */
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
