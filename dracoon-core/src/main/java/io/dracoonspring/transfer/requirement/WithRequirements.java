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

package io.dracoonspring.transfer.requirement;

import java.util.function.UnaryOperator;

/**
 * Has {@link TransferRequirements}, such as a request, options or settings. It cannot be
 * changed, but returns changed copies.
 *
 * @param <T> the type of the copies
 */
public interface WithRequirements<T> {

	/**
	 * Returns the conditions that transfers have to meet.
	 * @return the requirements
	 */
	TransferRequirements requirements();

	/**
	 * Returns a copy with other requirements.
	 * @param requirements the requirements, such as {@link TransferRequirements#all()}
	 * @return the copy
	 */
	T withRequirements(TransferRequirements requirements);

	/**
	 * Returns a copy with changed requirements.
	 * @param change gets the present requirements and returns others
	 * @return the copy
	 */
	default T withRequirements(UnaryOperator<TransferRequirements> change) {
		return withRequirements(change.apply(requirements()));
	}

	/**
	 * Returns a copy that requires encryption or does not.
	 * @param encryption whether the content must be encrypted on the client, whatever the
	 * server says
	 * @return the copy
	 */
	default T withRequireEncryption(boolean encryption) {
		return withRequirements(requirements().withEncryption(encryption));
	}

	/**
	 * Returns a copy that requires verification or does not.
	 * @param verification whether the content must be verified
	 * @return the copy
	 */
	default T withRequireVerification(boolean verification) {
		return withRequirements(requirements().withVerification(verification));
	}

}
