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

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Explains a missing or unusable {@code dracoon.*} property. It looks before Boot's own
 * analyzer of failed binding, which would repeat the value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidDracoonPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidDracoonPropertyException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, InvalidDracoonPropertyException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getRemedy(), cause);
	}

}
