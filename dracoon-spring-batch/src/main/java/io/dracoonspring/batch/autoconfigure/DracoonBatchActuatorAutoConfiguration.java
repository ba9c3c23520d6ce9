// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.internal.allowance.CurrentLimits;
import io.dracoonspring.batch.internal.mirror.StoredProgress;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.report.FileList;
import io.dracoonspring.batch.internal.report.ReportStore;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of endpoints and meters for mirrors. Workers publish the results,
 * too, because a manager may end before its results are read.
 */
@AutoConfiguration(after = DracoonBatchAutoConfiguration.class)
@ConditionalOnBean(MirrorProgress.class)
public final class DracoonBatchActuatorAutoConfiguration {

	/** Configures the meters, if Micrometer is present. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterBinder.class)
	static class Meters {

		@Bean
		@ConditionalOnMissingBean(name = "dracoonBatchMeters")
		@ConditionalOnRole({ DracoonBatchProperties.Role.LOCAL, DracoonBatchProperties.Role.MANAGER })
		DracoonBatchMeters dracoonBatchMeters(MirrorProgress progress) {
			return new DracoonBatchMeters(progress);
		}

		@Bean
		@ConditionalOnBean(StoredProgress.class)
		@ConditionalOnMissingBean(name = "dracoonBatchResultMeters")
		DracoonBatchResultMeters dracoonBatchResultMeters(StoredProgress progress) {
			return new DracoonBatchResultMeters(progress::ended);
		}

	}

	/** Configures the endpoints, if Spring Boot's actuator is present. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
	static class Endpoints {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(CurrentLimits.class)
		@ConditionalOnAvailableEndpoint
		DracoonBatchEndpoint dracoonBatchEndpoint(MirrorProgress progress, CurrentLimits limits) {
			return new DracoonBatchEndpoint(progress, limits);
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(DracoonBatchEndpoint.class)
		@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
		DracoonBatchEndpointWebExtension dracoonBatchEndpointWebExtension(DracoonBatchEndpoint endpoint) {
			return new DracoonBatchEndpointWebExtension(endpoint);
		}

		@Bean
		@ConditionalOnBean({ ReportStore.class, JobPlan.class })
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint
		DracoonMirrorsEndpoint dracoonMirrorsEndpoint(ReportStore reports, JobPlan plan) {
			return new DracoonMirrorsEndpoint(reports, new FileList(plan, TransactionOperations.withoutTransaction()));
		}

	}

}
