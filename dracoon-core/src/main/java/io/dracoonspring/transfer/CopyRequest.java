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

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * What to copy to another server, or to a place where files are encrypted in another way.
 *
 * @param source the file
 * @param parent the room or folder that takes the copy
 * @param name the name of the copy, {@code null} for that of the file
 * @param options how the copy is to be stored; {@code keepTimestamps} keeps the times
 * that the file had where it came from, {@code requireEncryption} is about the copy,
 * {@code requireVerification} about both sides
 * @param requireEncryptedSource whether the file is copied only if it is encrypted on the
 * client where it comes from, whatever that server says
 */
public record CopyRequest(NodeAddress source, NodeAddress parent, @Nullable String name, UploadOptions options,
		boolean requireEncryptedSource) {

	/**
	 * Checks what can be checked without asking the servers.
	 */
	public CopyRequest {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(parent, "'parent' must not be null");
		Assert.notNull(options, "'options' must not be null");
		Assert.isTrue(options.tokenFile() == null, "'tokenFile' must be null: a copy cannot be resumed");
	}

	/**
	 * Copy a file under its own name.
	 * @param source the file
	 * @param parent the room or folder that takes the copy
	 * @return the request
	 */
	public static CopyRequest of(NodeAddress source, NodeAddress parent) {
		return new CopyRequest(source, parent, null, UploadOptions.defaults(), false);
	}

	/**
	 * Return this request with a name.
	 * @param name the name of the copy, {@code null} for that of the file
	 * @return the changed request
	 */
	public CopyRequest withName(@Nullable String name) {
		return new CopyRequest(this.source, this.parent, name, this.options, this.requireEncryptedSource);
	}

	/**
	 * Return this request with other options.
	 * @param options how the copy is to be stored
	 * @return the changed request
	 */
	public CopyRequest withOptions(UploadOptions options) {
		return new CopyRequest(this.source, this.parent, this.name, options, this.requireEncryptedSource);
	}

	/**
	 * Return this request such that it insists or does not insist on a source that is
	 * encrypted. To insist on a copy that is, see
	 * {@link UploadOptions#withRequireEncryption(boolean)}.
	 * @param requireEncryptedSource whether the file is copied only if it is encrypted on
	 * the client where it comes from
	 * @return the changed request
	 */
	public CopyRequest withRequireEncryptedSource(boolean requireEncryptedSource) {
		return new CopyRequest(this.source, this.parent, this.name, this.options, requireEncryptedSource);
	}

}
