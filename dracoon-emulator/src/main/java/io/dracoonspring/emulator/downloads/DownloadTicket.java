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

package io.dracoonspring.emulator.downloads;

import java.time.Instant;

import io.dracoonspring.emulator.state.ContentId;

/**
 * The permission to download one file for a while.
 *
 * @param contentId names the content of the file
 * @param name the name of the file
 * @param mediaType the media type of the file
 * @param expiresAt when the permission ends
 */
record DownloadTicket(ContentId contentId, String name, String mediaType, Instant expiresAt) {

}
