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

package io.dracoonspring.transfer.internal.download;

import java.nio.file.Path;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.ExistingFile;
import io.dracoonspring.transfer.internal.file.LocalFolder;

/**
 * Where the content of a download goes.
 *
 * @param path the name under which the complete and verified content appears
 * @param existing what to do when something exists under that name
 * @param keepTimestamps whether it gets the times that the file had where it came from
 * @param verifyOnDisk whether everything is read back before it appears
 * @param folder the directory of the target if that is held open, {@code null} to find it
 * by its path
 */
@RecordBuilder
record DownloadTarget(Path path, ExistingFile existing, boolean keepTimestamps, boolean verifyOnDisk,
		@Nullable LocalFolder folder) {

	/**
	 * Name a target of which nothing special is wanted.
	 * @param path the name under which the content appears
	 * @param existing what to do when something exists under that name
	 * @return the target
	 */
	static DownloadTarget of(Path path, ExistingFile existing) {
		return DownloadTargetBuilder.builder().path(path).existing(existing).build();
	}

	/**
	 * Take over where a download goes.
	 * @param request the download
	 * @param folder the directory of the target if that is held open, {@code null} to
	 * find it by its path
	 * @return the target
	 */
	static DownloadTarget of(DownloadRequest request, @Nullable LocalFolder folder) {
		return new DownloadTarget(request.target(), request.existing(), request.keepTimestamps(),
				request.verifyOnDisk(), folder);
	}

}
