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

package io.dracoonspring.apidocument;

/**
 * Which server a document describes.
 */
public enum Edition {

	/** DRACOON Server: the vendor's document of 4.42.3, as it is. */
	SERVER,

	/**
	 * DRACOON Cloud: 5.47.0, made from that of 4.42.3 and the notes about what changed.
	 */
	CLOUD,

	/** All that one of both has. */
	EITHER

}
