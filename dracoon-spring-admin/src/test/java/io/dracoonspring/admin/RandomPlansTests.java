// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.internal.apply.PlanExecutor;
import io.dracoonspring.admin.internal.estate.EstateReader;
import io.dracoonspring.admin.internal.plan.PlanSteps;
import io.dracoonspring.api.groups.GroupUserQuery;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.rooms.RoomGroupQuery;
import io.dracoonspring.api.rooms.RoomUserQuery;
import io.dracoonspring.emulator.model.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applies random descriptions to random states. Every room has an administrator after
 * every step, and the next plan is empty. The property {@code jqwik.tries.default} sets
 * the number of companies.
 */
class RandomPlansTests {

	/** One company out of this many is large. */
	private static final int ONE_OF = 21;

	@Property(shrinking = ShrinkingMode.OFF)
	void companiesBecomeAsDescribed(@ForAll long seed) {
		boolean large = Math.floorMod(seed, ONE_OF) == 7;
		converges(seed, (large) ? new RandomCompany(seed, 200, 50, 200)
				: new RandomCompany(seed, 1 + (int) Math.floorMod(seed, 20), 5, 12));
	}

	private static void converges(long seed, RandomCompany random) {
		EmulatorProfile profile = (seed % 2 == 0) ? EmulatorProfile.SERVER : EmulatorProfile.CLOUD;
		try (Company company = new Company(profile, random.seed())) {
			String yaml = random.description();
			Plan plan = company.plan(yaml);
			assertThat(plan.problems()).as(yaml).isEmpty();
			new PlanExecutor(company.dracoon(), (name) -> null,
					(step, state) -> requireAdministrators(company.dracoon(), step, state, random.locked()))
				.apply(plan, ApplyOptions.withoutDeletions());
			assertThat(company.plan(yaml).toText()).as(yaml).isEqualTo("Everything is as described.\n");
		}
	}

	private static void requireAdministrators(Dracoon dracoon, PlanStep step, JournalEntry.State state,
			Set<String> locked) {
		if (state == JournalEntry.State.STARTED) {
			return;
		}
		if (step.action().kind() != PlanAction.Kind.ROOM) {
			if (step.action() == PlanAction.REMOVE_MEMBERS) {
				rooms(dracoon, 0).forEach((room) -> requireAdministrator(dracoon, room, locked));
			}
			return;
		}
		requireAdministrator(dracoon,
				dracoon.nodes().getByPath("/" + PlanSteps.subjectAfter(step)).blockOptional().orElseThrow(), locked);
	}

	private static Stream<Node> rooms(Dracoon dracoon, long parentId) {
		return await(
				dracoon.nodes().list(NodeQuery.children(parentId).withFilter(NodeFilter.TYPE.equalTo(NodeType.ROOM))))
			.stream()
			.flatMap((room) -> Stream.concat(Stream.of(room),
					Objects.equals(room.cntRooms(), 0) ? Stream.empty() : rooms(dracoon, room.id())));
	}

	private static void requireAdministrator(Dracoon dracoon, Node room, Set<String> locked) {
		if (Boolean.TRUE.equals(room.inheritPermissions())) {
			return;
		}
		boolean user = await(dracoon.rooms().listUsers(room.id(), RoomUserQuery.members())).stream()
			.filter((member) -> manages(member.permissions()))
			.anyMatch((member) -> !locked.contains(member.userInfo().userName()));
		boolean group = await(dracoon.rooms().listGroups(room.id(), RoomGroupQuery.members())).stream()
			.filter((member) -> manages(member.permissions()))
			.flatMap((member) -> await(dracoon.groups().listMembers(member.id(), GroupUserQuery.all())).stream())
			.anyMatch((member) -> !locked.contains(member.userInfo().userName()));
		assertThat(user || group).as("an administrator of %s", room.path()).isTrue();
	}

	private static boolean manages(@Nullable NodePermissions permissions) {
		return permissions != null && permissions.manage();
	}

	private static <T> List<T> await(Flux<T> items) {
		return EstateReader.await(items);
	}

}
