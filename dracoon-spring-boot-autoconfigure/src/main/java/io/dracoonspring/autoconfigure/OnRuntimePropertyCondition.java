// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Checks whether a property is set, or can still be set when the application runs. */
class OnRuntimePropertyCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		String property = metadata.getAnnotations().get(ConditionalOnRuntimeProperty.class).getString("value");
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnRuntimeProperty.class, property);
		// use a binder, because it keeps placeholders that it cannot resolve
		Binder binder = Binder.get(context.getEnvironment());
		if (StringUtils.hasText(binder.bind(property, String.class).orElse(""))) {
			return ConditionOutcome.match(message.because("it is set"));
		}
		if (SpringProperties.getFlag(AbstractAotProcessor.AOT_PROCESSING)) {
			return ConditionOutcome.match(message.because("it can be set when the application runs"));
		}
		return ConditionOutcome.noMatch(message.because("it is not set or empty"));
	}

}
