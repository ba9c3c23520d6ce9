// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.scan.ScanSettings.NotScannedAction;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;

/**
 * Configures the scan of uploads for malware.
 *
 * @param rooms paths of the rooms and folders whose uploads are scanned, with everything
 * below them; by default all uploads are scanned
 * @param plainContent whether content that the client does not encrypt is scanned, too;
 * otherwise only the server can scan it
 * @param notScanned consequence for content that the scanner cannot scan completely, for
 * example because it is too large
 * @param scannerUnavailable consequence for uploads while the scanner does not work
 * @param maxWait longest time for which an upload waits for the scanner, if
 * "scanner-unavailable" is "wait"
 * @param clamav scanner ClamAV
 */
@ConfigurationProperties("dracoon.scan")
record DracoonScanProperties(@DefaultValue List<String> rooms, @DefaultValue("true") boolean plainContent,
		@DefaultValue("refuse") NotScannedAction notScanned, @DefaultValue("fail") UnavailableAction scannerUnavailable,
		@DefaultValue("10m") Duration maxWait, @DefaultValue ClamAv clamav) {

	/**
	 * Configures ClamAV.
	 *
	 * @param host host of clamd; without it and without a socket there is no scanner
	 * @param port port of clamd
	 * @param socket path of clamd's Unix socket, instead of host and port
	 * @param maxSize largest content that is scanned, at most 2147483647B; "MaxFileSize",
	 * "MaxScanSize" and "StreamMaxLength" of clamd must be at least as large
	 * @param maxConnections largest number of concurrent scans; further ones wait
	 * @param acquireTimeout longest time that a scan waits if "max-connections" scans are
	 * running
	 * @param connectTimeout longest time for opening a connection
	 * @param idleTimeout longest time in which clamd must accept a piece of content
	 * @param answerTimeout longest time in which clamd must answer after the last byte;
	 * longer than its "MaxScanTime"
	 */
	record ClamAv(@Nullable String host, @DefaultValue("3310") int port, @Nullable Path socket,
			@DefaultValue("100MB") DataSize maxSize, @DefaultValue("10") int maxConnections,
			@DefaultValue("5m") Duration acquireTimeout, @DefaultValue("5s") Duration connectTimeout,
			@DefaultValue("60s") Duration idleTimeout, @DefaultValue("3m") Duration answerTimeout) {

	}

}
