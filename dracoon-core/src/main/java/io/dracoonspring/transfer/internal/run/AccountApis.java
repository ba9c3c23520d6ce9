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

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.api.downloads.DracoonDownloads;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.uploads.DracoonUploads;

/**
 * Holds the APIs for the files of one account.
 *
 * @param nodes finds sources and targets
 * @param recycleBin has files that were replaced
 * @param files has the keys of encrypted files
 * @param uploads has upload channels
 * @param downloads has download URLs
 */
public record AccountApis(DracoonNodes nodes, DracoonRecycleBin recycleBin, DracoonFiles files, DracoonUploads uploads,
		DracoonDownloads downloads) {
}
