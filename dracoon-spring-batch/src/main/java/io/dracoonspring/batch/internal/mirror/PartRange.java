// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import io.dracoonspring.batch.internal.plan.PlanPart;

/** Stores the range of a part in the execution context, where the worker reads it. */
final class PartRange {

	private static final String NUMBER = "dracoon.part";

	private static final String FIRST = "dracoon.first";

	private static final String LAST = "dracoon.last";

	private PartRange() {
	}

	static Map<String, ExecutionContext> write(List<PlanPart> parts) {
		return parts.stream().collect(Collectors.toMap((part) -> "part" + part.number(), PartRange::write));
	}

	private static ExecutionContext write(PlanPart part) {
		ExecutionContext context = new ExecutionContext();
		context.putInt(NUMBER, part.number());
		context.putLong(FIRST, part.first());
		context.putLong(LAST, part.last());
		return context;
	}

	static PlanPart read(ExecutionContext context) {
		return new PlanPart(context.getInt(NUMBER), context.getLong(FIRST), context.getLong(LAST));
	}

}
