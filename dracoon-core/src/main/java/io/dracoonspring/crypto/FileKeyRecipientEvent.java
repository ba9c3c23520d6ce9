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

package io.dracoonspring.crypto;

/**
 * A recipient of file keys that the client has met for the first time in a room, or that
 * has a new key pair. The starter publishes it as an application event.
 *
 * @param recipient the recipient
 * @param allowed whether the {@link RecipientCheck} allows file keys for it
 */
public record FileKeyRecipientEvent(FileKeyRecipient recipient, boolean allowed) {

}
