// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.scan.ContentScanner;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the health of the scanner for malware.
 */
@AutoConfiguration(after = ClamAvAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(ContentScanner.class)
@ConditionalOnEnabledHealthIndicator("dracoon.scan")
public final class ScannerHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "dracoonScannerHealthIndicator", "dracoonScannerHealthContributor" })
	ReactiveHealthContributor dracoonScannerHealthContributor(ContentScanner scanner) {
		return new ScannerHealthIndicator(scanner);
	}

}
