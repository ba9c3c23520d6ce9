// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/** Checks the limits of storage. */
public final class Quotas {

	private final NodeTree nodes;

	private final Customers customers;

	Quotas(NodeTree nodes, Customers customers) {
		this.nodes = nodes;
		this.customers = customers;
	}

	/**
	 * Requires space for additional bytes.
	 * @param target the container that receives the bytes
	 * @throws io.dracoonspring.emulator.internal.error.ApiException with status 507 if
	 * the bytes do not fit
	 */
	public void require(Container target, long bytes) {
		for (Room room = target.room(); room != null; room = room.parentRoom()) {
			require(room, bytes);
		}
		long quota = this.customers.own().terms().quotaMax();
		if (quota != Customer.UNLIMITED && bytes > quota - this.nodes.usedBytes()) {
			throw ErrorCode.CUSTOMER_QUOTA_EXCEEDED.exception();
		}
	}

	/**
	 * Requires space for a restored node within the quotas of rooms. The quota of the
	 * customer is not checked, because nodes in recycle bins already count towards it.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException with status 507 if
	 * the bytes do not fit
	 */
	public void requireRestore(Container target, long bytes) {
		for (Room room = target.room(); room != null; room = room.parentRoom()) {
			require(room, bytes);
		}
	}

	/**
	 * Requires space for a node that is moved. Rooms that already contain the node need
	 * no additional space.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException with status 507 if
	 * the node does not fit
	 */
	public void requireMove(Container target, Node node) {
		for (Room room = target.room(); room != null && !node.isAtOrBelow(room); room = room.parentRoom()) {
			require(room, node.size());
		}
	}

	private static void require(Room room, long bytes) {
		if (room.quota() > 0 && bytes > room.quota() - room.size()) {
			throw ErrorCode.ROOM_QUOTA_EXCEEDED.exception();
		}
	}

}
