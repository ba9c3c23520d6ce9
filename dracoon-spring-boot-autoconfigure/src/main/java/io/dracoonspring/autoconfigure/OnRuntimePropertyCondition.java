// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Checks whether a property is set, or can still be set when the application runs. */
class OnRuntimePropertyCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		String property = metadata.getAnnotations().get(ConditionalOnRuntimeProperty.class).getString("value");
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnRuntimeProperty.class, property);
		return isSetOrMayBeSet(context.getEnvironment(), property)
				? ConditionOutcome.match(message.because("it is set, or can be set when the application runs"))
				: ConditionOutcome.noMatch(message.because("it is not set or empty"));
	}

	static boolean isSet(Environment environment, String property) {
		// use a binder, because it keeps placeholders that it cannot resolve
		return StringUtils.hasText(Binder.get(environment).bind(property, String.class).orElse(""));
	}

	static boolean isSetOrMayBeSet(Environment environment, String property) {
		return isSet(environment, property) || SpringProperties.getFlag(AbstractAotProcessor.AOT_PROCESSING);
	}

}
