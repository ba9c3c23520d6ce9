// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.Arrays;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Determines the role of the process. */
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
