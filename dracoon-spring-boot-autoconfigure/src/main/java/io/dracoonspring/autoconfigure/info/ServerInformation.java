// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.info;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.ServerVersion;
import io.dracoonspring.api.config.AlgorithmVersionInfo;
import io.dracoonspring.api.config.AlgorithmVersionInfoList;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.api.publicapi.SystemInfo;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.observation.ErrorReason;

/**
 * Caches the information that a server publishes about itself. If the cache is empty, a
 * caller waits for the server for at most two seconds. If the server has not answered by
 * then, the caller gets no information.
 */
class ServerInformation {

	private static final Logger logger = LoggerFactory.getLogger(ServerInformation.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private final Dracoon dracoon;

	private final Mono<Optional<Map<String, Object>>> information;

	/**
	 * Creates the information.
	 * @param dracoon the client that asks the server
	 * @param lifetime the time for which answers are cached
	 * @param pause the time without further requests after a request failed or timed out
	 */
	ServerInformation(Dracoon dracoon, Duration lifetime, Duration pause) {
		this.dracoon = dracoon;
		this.information = Mono.defer(this::load).map(Optional::of).timeout(TIMEOUT).onErrorResume((ex) -> {
			logger.atDebug()
				.addKeyValue("dracoon.error", ErrorReason.of(ex))
				.log("The information of the server cannot be shown");
			return Mono.just(Optional.empty());
		}).cache((loaded) -> loaded.isPresent() ? lifetime : pause, (ex) -> pause, () -> pause);
	}

	/**
	 * Returns the cached details, or fetches them. The calling thread must be allowed to
	 * block.
	 * @return the details, empty if a request failed or timed out
	 */
	Map<String, Object> get() {
		Optional<Map<String, Object>> known = this.information.block();
		return (known != null) ? known.orElse(Map.of()) : Map.of();
	}

	private Mono<Map<String, Object>> load() {
		return Mono
			.zip(this.dracoon.publicInfo().getSoftwareVersion(), this.dracoon.publicInfo().getSystemInfo(),
					algorithms())
			.map((answers) -> describe(answers.getT1(), answers.getT2(), answers.getT3()))
			.contextWrite(RetrySettings::once);
	}

	private Mono<Optional<AlgorithmVersionInfoList>> algorithms() {
		// skip the request that needs a token if each user has a separate token, because
		// the caller of the endpoint is not such a user
		boolean perUser = this.dracoon.tokenSource().state().status() == TokenState.Status.PER_USER;
		return perUser ? Mono.just(Optional.empty())
				: this.dracoon.serverConfig()
					.getAlgorithms()
					.map(Optional::of)
					.onErrorResume((ex) -> Mono.just(Optional.empty()))
					.defaultIfEmpty(Optional.empty());
	}

	private static Map<String, Object> describe(SoftwareVersionData version, SystemInfo system,
			Optional<AlgorithmVersionInfoList> algorithms) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("serverVersion", version.restApiVersion());
		details.put("cloud", ServerVersion.isCloud(version));
		Map<String, Object> storage = new LinkedHashMap<>();
		storage.put("enabled", Boolean.TRUE.equals(system.useS3Storage()));
		storage.put("directUploadEnforced", Boolean.TRUE.equals(system.s3EnforceDirectUpload()));
		storage.put("hosts", (system.s3Hosts() != null) ? system.s3Hosts() : List.of());
		details.put("s3", storage);
		algorithms.ifPresent((policy) -> details.put("encryption",
				Map.of("fileKeys", names(policy.fileKeyAlgorithms()), "keyPairs", names(policy.keyPairAlgorithms()))));
		return details;
	}

	private static Map<String, String> names(List<AlgorithmVersionInfo> algorithms) {
		Map<String, String> names = new LinkedHashMap<>();
		algorithms.forEach((algorithm) -> names.put(algorithm.version(), String.valueOf(algorithm.status())));
		return names;
	}

}
