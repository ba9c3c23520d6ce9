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

package io.dracoonspring.batch.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a report is written as JSON. It appears when it is complete.
 */
public final class ReportFile {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private ReportFile() {
	}

	/**
	 * Write a report.
	 * @param file where to
	 * @param report the report
	 * @throws IOException if it cannot be written
	 */
	public static void write(Path file, Object report) throws IOException {
		Path directory = file.toAbsolutePath().getParent();
		if (directory == null) {
			throw new IOException("'" + file + "' names no file for the report");
		}
		Path complete = Files.createTempFile(directory, ".report", null);
		Files.writeString(complete, JSON.writeValueAsString(report));
		Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
