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

package io.dracoonspring.sample.roundtrip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.sample.SampleProperties;
import io.dracoonspring.sample.Sizes;
import io.dracoonspring.sample.TemporaryFiles;

/**
 * Makes the round trip when the application has started: with the file of
 * {@code --file=PATH}, or with a generated one. Where users sign in, there is nobody to
 * make it as.
 */
@Component
@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "service-account", matchIfMissing = true)
class RoundTripRunner implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(RoundTripRunner.class);

	private static final int BLOCK_SIZE = 1024 * 1024;

	private final RoundTrip roundTrip;

	private final TemporaryFiles temporaryFiles;

	private final SampleProperties properties;

	RoundTripRunner(RoundTrip roundTrip, TemporaryFiles temporaryFiles, SampleProperties properties) {
		this.roundTrip = roundTrip;
		this.temporaryFiles = temporaryFiles;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> files = arguments.getOptionValues("file");
		// nothing else may happen before the result is known
		RoundTripReport report = ((files != null) ? withFile(files) : withGeneratedFile())
			.onErrorMap(RoundTripRunner::isUnexplained,
					(ex) -> new RoundTripException(
							"The round trip through " + this.properties.room() + " failed. " + ex.getMessage(),
							"Correct what the message names and start again.", ex))
			.block();
		System.out.println(report);
	}

	private Mono<RoundTripReport> withGeneratedFile() {
		long size = this.properties.generatedSize().toBytes();
		logger.info("Round trip of a random file of {} through {}", Sizes.format(size), this.properties.room());
		String name = "round-trip-"
				+ DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()))
				+ ".bin";
		return this.temporaryFiles.use((path) -> TemporaryFiles.onDisk(() -> generate(path, size))
			.flatMap((file) -> this.roundTrip.run(file, name)));
	}

	private Mono<RoundTripReport> withFile(List<String> values) {
		Path file = check(values);
		logger.info("Round trip of {} through {}", file, this.properties.room());
		return this.roundTrip.run(file, file.getFileName().toString());
	}

	private static Path check(List<String> values) {
		if (values.size() != 1 || values.get(0).isBlank()) {
			throw unusable("The option --file needs exactly one path.");
		}
		try {
			Path file = Path.of(values.get(0)).toAbsolutePath().normalize();
			if (!Files.exists(file)) {
				throw unusable("The file " + file + " does not exist.");
			}
			if (!Files.isRegularFile(file)) {
				throw unusable(file + " is not a file.");
			}
			if (!Files.isReadable(file)) {
				throw unusable("The file " + file + " cannot be read.");
			}
			return file;
		}
		catch (InvalidPathException ex) {
			throw unusable("'" + values.get(0) + "' is not a path.");
		}
	}

	private static RoundTripException unusable(String message) {
		return new RoundTripException(message,
				"Give the path of a readable file as --file=PATH, or leave the option out for a generated file.");
	}

	// the starter has failure analyzers for the others
	private static boolean isUnexplained(Throwable error) {
		if (error instanceof DracoonCryptoException crypto) {
			return crypto.getReason() != DracoonCryptoException.Reason.WRONG_PASSWORD
					&& crypto.getReason() != DracoonCryptoException.Reason.NO_KEY;
		}
		return error instanceof DracoonException && !(error instanceof DracoonAuthenticationException)
				&& !(error instanceof DracoonConnectionException);
	}

	private static Path generate(Path file, long size) throws IOException {
		SplittableRandom random = new SplittableRandom();
		byte[] block = new byte[BLOCK_SIZE];
		try (OutputStream out = Files.newOutputStream(file)) {
			for (long left = size; left > 0; left -= block.length) {
				random.nextBytes(block);
				out.write(block, 0, (int) Math.min(block.length, left));
			}
		}
		return file;
	}

}
