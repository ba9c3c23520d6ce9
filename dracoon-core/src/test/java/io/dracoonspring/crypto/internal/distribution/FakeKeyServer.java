// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.mockito.Mockito;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.FileKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.Range;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.FileFileKeys;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.api.files.MissingKeysResponse;
import io.dracoonspring.api.files.UserFileKeySetBatchRequest;
import io.dracoonspring.api.files.UserFileKeySetRequest;
import io.dracoonspring.api.files.UserIdFileIdItem;
import io.dracoonspring.api.files.UserUserPublicKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * Simulates the list of missing file keys on a server. A response has at most 100
 * entries. An entry disappears from the list when its file key is stored.
 */
public final class FakeKeyServer {

	private static final int CAP = 100;

	public final DracoonFiles files = Mockito.mock(DracoonFiles.class);

	public final Set<UserIdFileIdItem> missing = new LinkedHashSet<>();

	public final Map<Long, List<FileKey>> fileKeys = new LinkedHashMap<>();

	public final Map<Long, List<PublicKeyContainer>> publicKeys = new LinkedHashMap<>();

	public final List<UserFileKeySetRequest> stored = new ArrayList<>();

	public final List<MissingFileKeysQuery> queries = new ArrayList<>();

	public final List<Integer> batches = new ArrayList<>();

	public Predicate<Integer> listFails = (call) -> false;

	public Predicate<Integer> storeFails = (call) -> false;

	public boolean ignoresOffset;

	public Predicate<UserFileKeySetRequest> refuses = (key) -> false;

	public FakeKeyServer() {
		given(this.files.getMissingFileKeys(any())).willAnswer((call) -> list(call.getArgument(0)));
		given(this.files.addUserFileKeys(any()))
			.willAnswer((call) -> store(call.<UserFileKeySetBatchRequest>getArgument(0).items()));
	}

	private Mono<MissingKeysResponse> list(MissingFileKeysQuery query) {
		this.queries.add(query);
		if (this.listFails.test(this.queries.size())) {
			return Mono.error(new TestException("list"));
		}
		List<UserIdFileIdItem> items = this.missing.stream()
			.filter((item) -> query.fileId() == null || query.fileId().equals(item.fileId()))
			.skip((!this.ignoresOffset && query.offset() != null) ? query.offset() : 0)
			.limit(CAP)
			.toList();
		List<UserUserPublicKey> users = items.stream()
			.map(UserIdFileIdItem::userId)
			.distinct()
			.flatMap((id) -> this.publicKeys.getOrDefault(id, List.of())
				.stream()
				.map((key) -> new UserUserPublicKey(id, key)))
			.toList();
		List<FileFileKeys> keys = items.stream()
			.map(UserIdFileIdItem::fileId)
			.distinct()
			.flatMap((id) -> this.fileKeys.getOrDefault(id, List.of())
				.stream()
				.map((key) -> new FileFileKeys(id,
						new FileKeyContainer(key.key(), key.iv(), key.version(), key.tag()))))
			.toList();
		return Mono
			.just(new MissingKeysResponse(new Range(0L, (long) CAP, (long) this.missing.size()), items, users, keys));
	}

	private Mono<Void> store(Collection<UserFileKeySetRequest> keys) {
		assertThat(keys).hasSizeBetween(1, CAP);
		this.batches.add(keys.size());
		if (this.storeFails.test(this.batches.size())) {
			return Mono.error(new TestException("store"));
		}
		if (keys.stream().anyMatch(this.refuses)) {
			return Mono.error(refusal());
		}
		for (UserFileKeySetRequest key : keys) {
			this.stored.add(key);
			this.missing.remove(new UserIdFileIdItem(key.userId(), key.fileId()));
		}
		return Mono.empty();
	}

	private static DracoonApiException refusal() {
		return DracoonApiException.of(ApiError.of(403, null));
	}

	public static final class TestException extends RuntimeException {

		TestException(String message) {
			super(message);
		}

	}

}
