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

package io.dracoonspring.integration.inbound;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.messaging.Message;

import io.dracoonspring.integration.dsl.DracoonFiles;
import io.dracoonspring.integration.dsl.DracoonInboundChannelAdapterSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A folder of its own for each test of the adapter that copies files first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractInboundAdapterTests {

	final DracoonFixture dracoon = new DracoonFixture();

	@TempDir
	Path directory;

	String folder = "";

	Path copies = Path.of("");

	@BeforeEach
	void startAfresh() {
		this.folder = this.dracoon.folder("/Projects");
		this.copies = this.directory.resolve("copies");
	}

	@AfterAll
	void close() {
		this.dracoon.close();
	}

	void uploadAll(String... names) {
		for (String name : names) {
			this.dracoon.upload(this.folder + "/" + name, name);
		}
	}

	DracoonInboundChannelAdapterSpec adapter() {
		return DracoonFiles.inboundAdapter(this.dracoon.sessions(), Comparator.comparing(File::getName))
			.remoteDirectory(this.folder)
			.localDirectory(this.copies.toFile());
	}

	DracoonInboundFileSynchronizingMessageSource start(DracoonInboundChannelAdapterSpec spec) {
		return this.dracoon.start(spec);
	}

	static Message<File> received(DracoonInboundFileSynchronizingMessageSource source) {
		Message<File> message = source.receive();
		assertThat(message).as("the next file").isNotNull();
		return message;
	}

}
