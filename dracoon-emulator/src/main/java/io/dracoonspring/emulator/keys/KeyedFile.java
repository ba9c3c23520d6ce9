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

package io.dracoonspring.emulator.keys;

import java.util.List;

import io.dracoonspring.emulator.state.FileKeys;

/**
 * An encrypted file with all who should be able to open it.
 *
 * @param id the id of the file
 * @param keys the keys that exist
 * @param recipients rescue keys first, then the users who may read the file
 */
record KeyedFile(long id, FileKeys keys, List<KeyRecipient> recipients) {

}
