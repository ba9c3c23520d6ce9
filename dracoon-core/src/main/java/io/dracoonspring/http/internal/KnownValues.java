// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;

import io.dracoonspring.api.WireValue;

/**
 * Refuses to send constants that stand for unknown values of responses, wherever a
 * request contains them.
 */
final class KnownValues extends ValueSerializerModifier {

	@Override
	public ValueSerializer<?> modifySerializer(SerializationConfig config, BeanDescription.Supplier description,
			ValueSerializer<?> serializer) {
		return WireValue.class.isAssignableFrom(description.getBeanClass()) ? new Writer(serializer, "value")
				: serializer;
	}

	/** Checks a constant before it is written. */
	private static final class Writer extends ValueSerializer<Object> {

		private final ValueSerializer<Object> serializer;

		private final String name;

		@SuppressWarnings("unchecked")
		Writer(ValueSerializer<?> serializer, String name) {
			this.serializer = (ValueSerializer<Object>) serializer;
			this.name = name;
		}

		@Override
		public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
			return new Writer(context.handleSecondaryContextualization(this.serializer, property),
					(property != null) ? property.getName() : this.name);
		}

		@Override
		public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
			WireValue.requireKnown((WireValue) value, this.name);
			this.serializer.serialize(value, generator, context);
		}

	}

}
