// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.MalwareHandler;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanTarget;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that scans the uploads of all clients with the
 * {@link ContentScanner} of the application.
 */
@AutoConfiguration(after = ClamAvAutoConfiguration.class, before = DracoonAutoConfiguration.class)
@ConditionalOnBean(ContentScanner.class)
@EnableConfigurationProperties(DracoonScanProperties.class)
public final class DracoonScanAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ScanSettings dracoonScanSettings(ContentScanner scanner, DracoonScanProperties properties,
			ObjectProvider<MalwareHandler> handlers, ApplicationEventPublisher publisher) {
		if (properties.maxWait().toMillis() <= 0) {
			throw new InvalidDracoonPropertyException("dracoon.scan.max-wait", "must be positive",
					"Choose a time such as 10m.");
		}
		return ScanSettings.of(scanner)
			.withFilter(filter(properties))
			.withHandler(new PublishedFindings(handlers.orderedStream().toList(), publisher))
			.withNotScanned(properties.notScanned())
			.withScannerUnavailable(properties.scannerUnavailable())
			.withMaxWait(properties.maxWait());
	}

	private static Predicate<ScanTarget> filter(DracoonScanProperties properties) {
		List<String> rooms = properties.rooms();
		if (!rooms.stream().allMatch((room) -> room.startsWith("/"))) {
			throw new InvalidDracoonPropertyException("dracoon.scan.rooms", "has a path that does not start with '/'",
					"Write each path from the root, such as '/Projects'.");
		}
		return (target) -> (target.encrypted() || properties.plainContent())
				&& (rooms.isEmpty() || rooms.stream().anyMatch(target::isBelow));
	}

}
