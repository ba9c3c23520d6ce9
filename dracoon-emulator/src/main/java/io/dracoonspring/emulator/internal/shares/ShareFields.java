// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.Users;

/** Lists the fields by which shares are filtered and sorted. */
final class ShareFields {

	private ShareFields() {
	}

	static FieldSet.Builder<Share> of(Users users, String... nodeFields) {
		FieldSet.Builder<Share> fields = FieldSet.builder();
		fields.texts("name", (share) -> List.of(share.details().name(), share.node().name()), FilterOperator.CN);
		fields.date("createdAt", Share::createdAt, FilterOperator.GE, FilterOperator.LE);
		fields.texts("createdBy", (share) -> texts(share.createdBy(), users), FilterOperator.CN, FilterOperator.EQ);
		fields.number("createdById", Share::createdBy, FilterOperator.EQ);
		fields.number("userId", Share::createdBy, FilterOperator.EQ);
		fields.text("accessKey", Share::accessKey, FilterOperator.CN);
		for (String name : nodeFields) {
			fields.number(name, (share) -> share.node().id(), FilterOperator.EQ);
		}
		fields.texts("updatedBy", (share) -> texts(share.updatedBy(), users), FilterOperator.CN, FilterOperator.EQ);
		fields.number("updatedById", Share::updatedBy, FilterOperator.EQ);
		fields.sortText("name", (share) -> share.details().name());
		fields.sort("notifyCreator", (share) -> 0);
		fields.sort("expireAt", (share) -> Objects.requireNonNullElse(share.details().expireAt(), Instant.MIN));
		fields.sort("createdAt", Share::createdAt);
		fields.sortText("createdBy", (share) -> fullName(share.createdBy(), users));
		return fields;
	}

	private static List<String> texts(@Nullable Long userId, Users users) {
		if (userId == null) {
			return List.of();
		}
		UserInfo info = UserInfo.of(userId, users);
		return Stream
			.of(info.firstName(), info.lastName(), info.userName(), Objects.requireNonNullElse(info.email(), ""))
			.toList();
	}

	private static String fullName(long userId, Users users) {
		return UserInfo.of(userId, users).displayName();
	}

}
