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

package io.dracoonspring.batch.internal.mirror;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import io.dracoonspring.batch.internal.plan.PlanPart;

/**
 * How a part of a plan travels to its worker.
 */
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
