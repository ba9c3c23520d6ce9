// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.List;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;

/** Represents ids in JSON (schemas such as {@code UserIds} and {@code GroupIds}). */
public record Ids(@Nullable List<@Nullable Long> ids) {

	private static final int MAX_BATCH = 200;

	/**
	 * Finds the objects with these ids.
	 * @param lookUp the function that finds an object by its id, or throws an exception
	 * @return the objects, at least one, without duplicates
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there are no ids,
	 * an id is not positive, or {@code lookUp} finds no object
	 */
	public <T> List<T> resolve(LongFunction<T> lookUp) {
		List<@Nullable Long> present = Fields.required(this.ids, "ids");
		if (present.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'ids' must not be empty");
		}
		return present.stream().map((id) -> Fields.positive(id, "ids")).distinct().map(lookUp::apply).toList();
	}

	/**
	 * Requires that the ids fit into a batch.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there are more
	 * than 200 ids
	 */
	public void requireBatch() {
		if (this.ids != null && this.ids.size() > MAX_BATCH) {
			throw ErrorCode.BATCH_TOO_LARGE.exception();
		}
	}

}
