// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;

/**
 * Runs the round trip for {@code --demo} when the page of the sample application is
 * available. It uses the file of {@code --file=PATH}, or a generated file.
 */
@Component
class Demo implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Demo.class);

	private final RoundTrip roundTrip;

	private final String room;

	private final DataSize generatedSize;

	Demo(RoundTrip roundTrip, @Value("${sample.demo.room}") String room,
			@Value("${sample.demo.generated-size}") DataSize generatedSize) {
		this.roundTrip = roundTrip;
		this.room = room;
		this.generatedSize = generatedSize;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (arguments.containsOption("demo")) {
			List<String> files = arguments.getOptionValues("file");
			Resource source = (files != null) ? file(files) : generated();
			String name = Objects.requireNonNull(source.getFilename());
			logger.info("Round trip of {} through {}", name, this.room);
			System.out.println(run(source, name));
		}
	}

	private RoundTripReport run(Resource source, String name) throws IOException {
		try {
			return this.roundTrip.run(source, this.room, name);
		}
		catch (DracoonApiException | DracoonTransferException ex) {
			throw new RoundTripException("The round trip through " + this.room + " failed. " + ex.getMessage(),
					"Resolve the cause in the message and start again.", ex);
		}
	}

	private Resource generated() {
		long size = this.generatedSize.toBytes();
		String name = "round-trip-"
				+ DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()))
				+ ".bin";
		return new RandomResource(name, size);
	}

	private static Resource file(List<String> paths) {
		if (paths.size() == 1 && !paths.get(0).isBlank()) {
			Resource file = new FileSystemResource(paths.get(0));
			if (file.isReadable()) {
				return file;
			}
		}
		throw new RoundTripException("The file " + String.join(" ", paths) + " cannot be read, or is not a file.",
				"Give the path of a file as --file=PATH, or omit the option to use a generated one.");
	}

}
