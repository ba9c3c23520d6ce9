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

package io.dracoonspring.transfer.internal.upload;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeNames;

/**
 * Checks the names that an upload gives to nodes.
 */
final class TargetNames {

	private TargetNames() {
	}

	/**
	 * Checks names before the server is asked.
	 * @param names the names
	 * @throws DracoonTransferException if the server takes no such name
	 */
	static void check(Iterable<String> names) {
		try {
			names.forEach(NodeNames::check);
		}
		catch (IllegalArgumentException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN,
					ex.getMessage() + ": give the upload another name", ex);
		}
	}

}
