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

package io.dracoonspring.batch.autoconfigure;

import java.util.Arrays;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Finds out the role of the process.
 */
class OnRoleCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		DracoonBatchProperties.Role role = Binder.get(context.getEnvironment())
			.bind("dracoon.batch.role", DracoonBatchProperties.Role.class)
			.orElse(DracoonBatchProperties.Role.LOCAL);
		List<DracoonBatchProperties.Role> wanted = Arrays.asList(metadata.getAnnotations()
			.get(ConditionalOnRole.class)
			.getEnumArray("value", DracoonBatchProperties.Role.class));
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnRole.class);
		return new ConditionOutcome(wanted.contains(role), message.because("the role is " + role));
	}

}
