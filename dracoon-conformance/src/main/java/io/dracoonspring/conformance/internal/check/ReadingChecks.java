// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.groups.Group;
import io.dracoonspring.api.groups.GroupQuery;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.roles.Role;
import io.dracoonspring.conformance.internal.answer.Documents;
import io.dracoonspring.conformance.internal.answer.Operations;

/**
 * Calls every operation that reads and whose arguments are known, and compares the
 * answers with the types of the client.
 */
final class ReadingChecks {

	/** Operations that change something, need another token, or return content. */
	private static final Pattern OMITTED = Pattern
		.compile("GET (/api/v4/(provisioning|downloads|uploads|internal|user/account/mfa/totp|public/shares"
				+ "|auth/reset_password|resources/users)\\b.*|/mediaserver/.*|/branding/.*/files/.*)");

	/** Operations on objects that a server or an account can lack. */
	private static final Pattern CONDITIONAL = Pattern.compile(".*(keypair|s3|radius|virus_protection|/avatar).*");

	/** Tells by its status alone whether a room is linked with DATEV. */
	private static final String LINK_WITH_DATEV = "GET /api/v4/datev";

	/** Operations that DRACOON Cloud is known to refuse. */
	private static final Pattern EVENT_LOG = Pattern.compile(".*(/eventlog/|/rooms/\\{roomId}/events).*");

	private static final Set<String> FACTORIES = Set.of("all", "first", "members", "defaults", "root");

	/** The number of entries to request. A few entries show the form of all entries. */
	private static final int LIMIT = 20;

	/** Finds the ids for the variables of paths. */
	private static final Map<String, Function<Session, List<Long>>> IDS = Map.of("nodeId", ReadingChecks::room,
			"roomId", ReadingChecks::room, "userId", (session) -> List.of(session.account().id()), "groupId",
			ReadingChecks::groups, "roleId", ReadingChecks::roles);

	private static final Documents DOCUMENTS = new Documents();

	private ReadingChecks() {
	}

	static List<Check> all(Operations operations) {
		List<Check> checks = new ArrayList<>();
		operations.all().forEach((operation, method) -> {
			if (operation.startsWith("GET ") && !OMITTED.matcher(operation).matches() && isKnown(method)) {
				checks.add(Check.reading(Area.READING, operation, (session) -> read(session, operation, method)));
			}
		});
		return checks;
	}

	private static boolean isKnown(Method method) {
		return Arrays.stream(method.getParameters()).allMatch((parameter) -> {
			Class<?> type = parameter.getType();
			if (parameter.isAnnotationPresent(PathVariable.class)) {
				return type.isEnum() || IDS.containsKey(name(parameter, PathVariable.class));
			}
			if (parameter.isAnnotationPresent(RequestParam.class)) {
				return isOptional(parameter, RequestParam.class) || type == long.class;
			}
			return isOptional(parameter, RequestHeader.class) || isNodeQuery(type)
					|| (QueryParameters.class.isAssignableFrom(type) && factory(type) != null);
		});
	}

	private static String name(Parameter parameter, Class<? extends Annotation> type) {
		String name = MergedAnnotations.from(parameter).get(type).getString("name");
		return name.isEmpty() ? parameter.getName() : name;
	}

	private static boolean isOptional(Parameter parameter, Class<? extends Annotation> type) {
		return !MergedAnnotations.from(parameter).get(type).getValue("required", Boolean.class).orElse(true);
	}

	private static boolean isNodeQuery(Class<?> type) {
		return type == NodeQuery.class || type == NodeSearchQuery.class;
	}

	private static @Nullable Method factory(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
			.filter((method) -> method.getReturnType() == type && FACTORIES.contains(method.getName()))
			.findFirst()
			.orElse(null);
	}

	private static void read(Session session, String operation, Method method) throws ReflectiveOperationException {
		try {
			session.run(Flux.from(call(session, method)).then());
		}
		catch (DracoonApiException ex) {
			handle(session, operation, ex);
		}
	}

	private static Publisher<?> call(Session session, Method method) throws ReflectiveOperationException {
		List<@Nullable Object> arguments = new ArrayList<>();
		for (Parameter parameter : method.getParameters()) {
			arguments.add(argument(session, parameter));
		}
		try {
			return (Publisher<?>) method.invoke(session.dracoon().adapter(method.getDeclaringClass()),
					arguments.toArray());
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	private static @Nullable Object argument(Session session, Parameter parameter) throws ReflectiveOperationException {
		Class<?> type = parameter.getType();
		if (parameter.isAnnotationPresent(PathVariable.class)) {
			return type.isEnum() ? type.getEnumConstants()[0] : id(session, name(parameter, PathVariable.class));
		}
		if (parameter.isAnnotationPresent(RequestParam.class)) {
			return isOptional(parameter, RequestParam.class) ? null : id(session, "roomId");
		}
		if (type == NodeQuery.class) {
			return NodeQuery.root().withLimit(LIMIT);
		}
		if (type == NodeSearchQuery.class) {
			return NodeSearchQuery.of("*").withLimit(LIMIT);
		}
		Method factory = factory(type);
		Object query = (factory != null) ? factory.invoke(null) : null;
		return (query instanceof PagedQuery<?> paged) ? paged.withLimit(LIMIT) : query;
	}

	private static Object id(Session session, String name) {
		Function<Session, List<Long>> ids = IDS.getOrDefault(name, (any) -> List.of());
		return ids.apply(session)
			.stream()
			.findFirst()
			.orElseThrow(() -> new SkippedException("there is no value for " + name));
	}

	private static List<Long> room(Session session) {
		long room = session.readableRoom();
		if (room == 0) {
			throw new SkippedException("needs --parent-room");
		}
		return List.of(room);
	}

	private static List<Long> groups(Session session) {
		return session.get(session.dracoon().groups().listPage(GroupQuery.all().withLimit(1)))
			.items()
			.stream()
			.map(Group::id)
			.toList();
	}

	private static List<Long> roles(Session session) {
		return session.all(session.dracoon().roles().list()).stream().map(Role::id).toList();
	}

	private static void handle(Session session, String operation, DracoonApiException refusal) {
		boolean notOffered = refusal.isNotOffered();
		if (notOffered && EVENT_LOG.matcher(operation).matches()) {
			session.answer(Question.EVENT_LOG, "status " + Runner.text(refusal));
			throw new SkippedException("refused with " + Runner.text(refusal));
		}
		if (notOffered && !DOCUMENTS.describes(operation, session.edition())) {
			throw new SkippedException("in no document of this server, refused with " + Runner.text(refusal));
		}
		if (operation.equals(LINK_WITH_DATEV) && refusal.getStatus() == 404) {
			throw new SkippedException("the room is not linked with DATEV");
		}
		if (refusal.getRawErrorCode() != null && CONDITIONAL.matcher(operation).matches()
				&& Set.of(400, 404, 412).contains(refusal.getStatus())) {
			throw new SkippedException("the server or the account has none, refused with " + Runner.text(refusal));
		}
		throw refusal;
	}

}
