// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.nio.file.Path;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import reactor.netty.tcp.TcpClient;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.scan.ContentScanner;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for ClamAV. It creates the scanner only if a property or a bean
 * provides the address of clamd.
 */
@AutoConfiguration
@ConditionalOnClass(TcpClient.class)
@Conditional(OnClamAvCondition.class)
@EnableConfigurationProperties(DracoonScanProperties.class)
public final class ClamAvAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(ClamAvConnectionDetails.class)
	PropertiesClamAvConnectionDetails dracoonClamAvConnectionDetails(DracoonScanProperties properties) {
		return new PropertiesClamAvConnectionDetails(properties.clamav());
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean(ContentScanner.class)
	ClamAvContentScanner dracoonClamAvContentScanner(ClamAvConnectionDetails details,
			DracoonScanProperties properties) {
		ClamAvSettings settings = settings(properties.clamav());
		Path socket = details.getSocket();
		return (socket != null) ? ClamAvContentScanner.unixSocket(socket, settings)
				: ClamAvContentScanner.tcp(details.getHost(), details.getPort(), settings);
	}

	private static ClamAvSettings settings(DracoonScanProperties.ClamAv clamav) {
		long maxSize = clamav.maxSize().toBytes();
		if (maxSize < 1 || maxSize > ClamAvSettings.LARGEST_MAX_SIZE) {
			throw new InvalidDracoonPropertyException("dracoon.scan.clamav.max-size", "is out of range",
					"Choose a size from 1B to 2147483647B, and not more than 'MaxFileSize', 'MaxScanSize' and "
							+ "'StreamMaxLength' of clamd.");
		}
		try {
			return new ClamAvSettings(maxSize, clamav.maxConnections(), clamav.acquireTimeout(),
					clamav.connectTimeout(), clamav.idleTimeout(), clamav.answerTimeout());
		}
		catch (IllegalArgumentException ex) {
			InvalidDracoonPropertyException invalid = new InvalidDracoonPropertyException("dracoon.scan.clamav",
					"has a value out of range. " + ex.getMessage(), "Correct this value.");
			invalid.initCause(ex);
			throw invalid;
		}
	}

}
