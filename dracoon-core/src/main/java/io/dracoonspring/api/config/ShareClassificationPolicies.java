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

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Classification;

/**
 * Rules for the shares of classified nodes; schema {@code ShareClassificationPolicies} of
 * the API.
 *
 * @param classificationRequiresSharePassword from which classification on a download
 * share needs a password, 0 for never
 */
public record ShareClassificationPolicies(@Nullable Integer classificationRequiresSharePassword) {

	/**
	 * Tell whether a download share of a node needs a password. The rule does not apply
	 * to encrypted files, whose shares have a password of another kind.
	 * @param classification the classification of the node, or {@code null} if it has
	 * none. {@link Classification#UNKNOWN} counts as the highest.
	 * @return {@code true} if the server refuses a share without a password
	 */
	public boolean requiresPassword(@Nullable Classification classification) {
		Integer least = this.classificationRequiresSharePassword;
		if (least == null || least == 0 || classification == null) {
			return false;
		}
		return classification == Classification.UNKNOWN || classification.id() >= least;
	}

}
