// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.publicapi.SystemInfo;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.conformance.internal.answer.AnswerTap;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.conformance.internal.answer.Edition;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

/** Gives a check the client, its own folder, and the means to report differences. */
public final class Session {

	/** An id that no object has, because servers assign ids in ascending order. */
	static final long ABSENT = 9_007_199_254_740_991L;

	static final String ABSENT_KEY = "ConformanceWithoutShare00000000";

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private final Target target;

	private final AnswerTap tap;

	private final Findings findings;

	private final Remains remains;

	private final Dracoon dracoon;

	private final String name;

	private final Path directory;

	private final UserAccount account;

	private final SystemInfo system;

	private @Nullable Node room;

	private @Nullable Node encryptedRoom;

	private long readableRoom;

	private int rooms;

	private int folders;

	Session(Target target, AnswerTap tap, Findings findings, Remains remains, Dracoon dracoon, String name,
			Path directory, UserAccount account, SystemInfo system) {
		this.target = target;
		this.tap = tap;
		this.findings = findings;
		this.remains = remains;
		this.dracoon = dracoon;
		this.name = name;
		this.directory = directory;
		this.account = account;
		this.system = system;
	}

	Dracoon dracoon() {
		return this.dracoon;
	}

	Target target() {
		return this.target;
	}

	AnswerTap tap() {
		return this.tap;
	}

	Remains remains() {
		return this.remains;
	}

	UserAccount account() {
		return this.account;
	}

	SystemInfo system() {
		return this.system;
	}

	Edition edition() {
		return this.findings.edition();
	}

	/** Returns a directory on this machine, which is deleted after the run. */
	Path directory() {
		return this.directory;
	}

	/**
	 * Returns the name with which the names of all rooms and webhooks of this run begin.
	 */
	String name() {
		return this.name;
	}

	/** Returns the room of the run, and creates it for the first check that needs it. */
	Node room() {
		Node existing = this.room;
		if (existing == null) {
			existing = createRoom(this.target.parentRoom(), "--parent-room");
			this.room = existing;
		}
		return existing;
	}

	Node encryptedRoom() {
		Node existing = this.encryptedRoom;
		if (existing == null) {
			existing = createRoom(this.target.encryptedRoom(), "--encrypted-room");
			if (!Boolean.TRUE.equals(existing.isEncrypted())) {
				throw new SkippedException("the room of --encrypted-room is not encrypted");
			}
			this.encryptedRoom = existing;
		}
		return existing;
	}

	private Node createRoom(@Nullable String parentPath, String option) {
		if (parentPath == null) {
			throw new SkippedException("needs " + option);
		}
		Node parent = parent(parentPath, option);
		return this.remains.room(parent.id(),
				this.dracoon.rooms()
					.create(CreateRoomRequest.of(this.name + '-' + ++this.rooms)
						.withParentId(parent.id())
						.withInheritPermissions(true)));
	}

	/**
	 * Checks that the rooms of the command line exist.
	 * @throws IllegalArgumentException if one of them does not exist
	 */
	void requireParents() {
		if (this.target.parentRoom() != null) {
			this.readableRoom = parent(this.target.parentRoom(), "--parent-room").id();
		}
		if (this.target.encryptedRoom() != null) {
			parent(this.target.encryptedRoom(), "--encrypted-room");
		}
	}

	private Node parent(String path, String option) {
		try {
			return get(this.dracoon.nodes().getByPath(path));
		}
		catch (DracoonApiException.NotFound ex) {
			throw new IllegalArgumentException(
					"The room of '" + option + "' does not exist, or the account cannot see it", ex);
		}
	}

	/**
	 * Returns the id of the parent room for operations that only read, or 0 if the
	 * command line names no parent room.
	 */
	long readableRoom() {
		return this.readableRoom;
	}

	/** Creates an empty folder in the room of the run. */
	Node folder() {
		return folder(room().id(), "folder-" + ++this.folders);
	}

	Node folder(long parentId, String folderName) {
		return get(this.dracoon.nodes().createFolder(CreateFolderRequest.of(parentId, folderName)));
	}

	Node upload(long parentId, String fileName, byte[] content) {
		return upload(parentId, fileName, content, UploadOptions.defaults());
	}

	Node upload(long parentId, String fileName, byte[] content, UploadOptions options) {
		return get(this.dracoon.transfers()
			.upload(UploadRequest.of(UploadSource.of(content), NodeAddress.ofId(parentId), fileName)
				.withOptions((defaults) -> options))
			.result());
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	<T> T get(Mono<T> call) {
		return Objects.requireNonNull(call.block(TIMEOUT), "The answer is empty");
	}

	<T> List<T> all(Flux<T> calls) {
		return get(calls.collectList());
	}

	void run(Mono<?> call) {
		call.block(TIMEOUT);
	}

	/**
	 * Sends a request without an adapter, so that the client does not validate the
	 * request first.
	 */
	Mono<Map<String, Object>> raw(HttpMethod method, String template, @Nullable Object body, Object... variables) {
		WebClient.RequestBodySpec request = this.dracoon.webClient()
			.method(method)
			.uri(template, variables)
			.attribute(AnswerTap.OPERATION, method.name() + ' ' + operation(template));
		return ((body != null) ? request.bodyValue(body) : request).retrieve()
			.bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {
			});
	}

	private static String operation(String template) {
		int query = template.indexOf('?');
		return (query < 0) ? template : template.substring(0, query);
	}

	/**
	 * Makes a call that the server has to refuse.
	 * @param call the call
	 * @param what the reason of the refusal, in a few words
	 * @param status the expected status
	 * @param codes the expected error codes; empty to accept any code
	 * @return the refusal, or {@code null} if the server accepted the call
	 */
	@Nullable DracoonApiException refused(Mono<?> call, String what, int status, Integer... codes) {
		return refused(call, what, Set.of(status), Set.of(codes));
	}

	@Nullable DracoonApiException refused(Mono<?> call, String what, Set<Integer> statuses, Set<Integer> codes) {
		try {
			run(call);
		}
		catch (DracoonApiException ex) {
			if (ex.isTransient() && !statuses.contains(ex.getStatus())) {
				throw ex;
			}
			String operation = this.findings.lastRequest();
			if (!statuses.contains(ex.getStatus())) {
				differ(Kind.STATUS, operation, what, "expected " + join(statuses) + ", found " + ex.getStatus());
			}
			Integer code = ex.getRawErrorCode();
			if (!codes.isEmpty() && (code == null || !codes.contains(code))) {
				differ(Kind.CODE, operation, what,
						"expected " + join(codes) + ", found " + ((code != null) ? code : "none"));
			}
			return ex;
		}
		differ(Kind.STATUS, this.findings.lastRequest(), what, "expected " + join(statuses) + ", found success");
		return null;
	}

	private static String join(Set<Integer> numbers) {
		return String.join(" or ", numbers.stream().sorted().map(String::valueOf).toList());
	}

	/**
	 * Reports a difference.
	 * @param operation the verb and the path template
	 * @param place the checked property
	 * @param detail the expected and the actual form, without any content
	 */
	void differ(Kind kind, String operation, String place, String detail) {
		this.findings.differ(kind, operation, place, detail);
	}

	/** Reports a difference unless a condition is met. */
	void expect(boolean condition, Kind kind, String operation, String place, String detail) {
		if (!condition) {
			differ(kind, operation, place, detail);
		}
	}

	void answer(Question question, String answer) {
		this.findings.answer(question, answer);
	}

}
