// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.CustomerData;
import io.dracoonspring.api.nodes.EncryptionInfo;
import io.dracoonspring.api.nodes.KeyState;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.batch.internal.patience.FailureKind;

/**
 * Checks a room or folder before the first file is sent. Changes nothing.
 *
 * @param top the id of the room or folder
 */
record RemotePreflight(Dracoon client, long top) {

	private static final String ASK = "ask an administrator of the room for the permission ";

	private static final String DISTRIBUTE = "run the job 'dracoonDistributeKeysJob' with an account that has these keys";

	/** Checks whether the account can read the files. */
	Flux<Finding> ofSource() {
		return this.client.nodes()
			.get(this.top)
			.flatMapMany((node) -> Flux.concat(List.of(Mono.justOrEmpty(readable(node.permissions())),
					keyPair(node, "source"), Mono.justOrEmpty(accountKeys(node.encryptionInfo())))));
	}

	private static Optional<Finding> readable(@Nullable NodePermissions permissions) {
		return (permissions == null || permissions.read()) ? Optional.empty() : Optional
			.of(new Finding("The account may not read the files of the source: " + ASK + "to read", true));
	}

	private static Optional<Finding> accountKeys(@Nullable EncryptionInfo keys) {
		return (keys == null || keys.userKeyState() != KeyState.PENDING) ? Optional.empty() : Optional
			.of(new Finding("The account lacks the keys of at least one file in the source: " + DISTRIBUTE, false));
	}

	/** Checks whether the account can transfer and delete the files. */
	Flux<Finding> ofTarget(Workload work) {
		return this.client.nodes()
			.get(this.top)
			.flatMapMany((node) -> Flux.concat(List.of(Flux.fromIterable(permissions(node.permissions(), work)),
					quotas(node, work), work.isTransfer() ? keys(node) : Flux.empty())));
	}

	private Flux<Finding> keys(Node target) {
		return Flux.concat(List.of(keyPair(target, "target"), Mono.justOrEmpty(rescueKeys(target.encryptionInfo()))));
	}

	private static List<Finding> permissions(@Nullable NodePermissions permissions, Workload work) {
		if (permissions == null) {
			return List.of(new Finding("Could not check the permissions in the target, and continues: the server does "
					+ "not report them", false));
		}
		List<Finding> findings = new ArrayList<>();
		if (!permissions.create() && work.isTransfer()) {
			findings.add(new Finding("The account may not create files in the target: " + ASK + "to create",
					work.isOnlyNew()));
		}
		if (!permissions.delete() && work.existing() + work.surplus() > 0) {
			findings.add(new Finding(
					"The account may neither replace nor delete files in the target: " + ASK + "to delete", false));
		}
		return findings;
	}

	private Flux<Finding> quotas(Node node, Workload work) {
		if (work.newBytes() == 0) {
			return Flux.empty();
		}
		return Flux.concat(List.of(
				this.client.account()
					.getCustomer()
					.flatMap((customer) -> Mono.justOrEmpty(quota(customer, work)))
					.onErrorResume((ex) -> Finding.ofFailure("the quota of the customer", ex)),
				Mono.just(node)
					.expand(this::parent)
					.flatMap((room) -> Mono.justOrEmpty(quota(room, work)))
					.onErrorResume((ex) -> Finding.ofFailure("the quotas of the rooms above the target", ex))));
	}

	private Mono<Node> parent(Node node) {
		Long parent = node.parentId();
		return (parent != null) ? this.client.nodes().get(parent) : Mono.empty();
	}

	private static Optional<Finding> quota(CustomerData customer, Workload work) {
		return (customer.spaceLimit() < 0) ? Optional.empty() : Finding.ofSpace(work, "the quota of the customer",
				customer.spaceLimit() - customer.spaceUsed(), "delete other files, or increase the quota");
	}

	private static Optional<Finding> quota(Node room, Workload work) {
		Long quota = room.quota();
		Long used = room.size();
		return (room.type() != NodeType.ROOM || quota == null || quota == 0 || used == null) ? Optional.empty()
				: Finding.ofSpace(work, "the quota of the room '" + room.name() + "'", quota - used,
						"delete other files of the room, or increase the quota");
	}

	private Mono<Finding> keyPair(Node node, String side) {
		if (!Boolean.TRUE.equals(node.isEncrypted())) {
			return Mono.empty();
		}
		return this.client.crypto()
			.unlock()
			.<Finding>then(Mono.empty())
			.onErrorResume((ex) -> FailureKind.of(ex) != FailureKind.TRANSIENT,
					(ex) -> Mono.just(new Finding(
							"The " + side + " is encrypted, but the key pair of the account cannot be used: "
									+ FailureKind.describe(ex),
							true)));
	}

	private static Optional<Finding> rescueKeys(@Nullable EncryptionInfo keys) {
		return (keys == null
				|| (keys.roomKeyState() != KeyState.PENDING && keys.dataSpaceKeyState() != KeyState.PENDING))
						? Optional.empty() : Optional.of(new Finding(
								"The rescue key of the target does not open all of its files: " + DISTRIBUTE, false));
	}

}
