// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ConflictNode;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.model.Permission;

/** Puts nodes into containers and resolves name conflicts. */
public final class FilePlacement {

	private final NodeTree nodes;

	private final Shares shares;

	private final Quotas quotas;

	FilePlacement(NodeTree nodes, Shares shares, Quotas quotas) {
		this.nodes = nodes;
		this.shares = shares;
		this.quotas = quotas;
	}

	/** Returns the limits for new content. */
	public Quotas quotas() {
		return this.quotas;
	}

	/**
	 * Puts a new file into a container. The caller has to set the file keys.
	 * @param author the user, who has the permission to create nodes in the container
	 * @param strategy the strategy for a name conflict
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the name is not
	 * allowed, if the strategy does not resolve a name conflict, or if the file exceeds a
	 * quota
	 */
	public FileNode place(User author, Container target, FileDraft draft, ResolutionStrategy strategy) {
		return place(author, target, draft, strategy, false);
	}

	/**
	 * Puts a new file into a container. The caller has to set the file keys.
	 * @param author the user, who has the permission to create nodes in the container
	 * @param strategy the strategy for a name conflict
	 * @param keepShareLinks whether download shares of an overwritten file point to the
	 * new file
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the name is not
	 * allowed, if the strategy does not resolve a name conflict, or if the file exceeds a
	 * quota
	 */
	public FileNode place(User author, Container target, FileDraft draft, ResolutionStrategy strategy,
			boolean keepShareLinks) {
		check(target, draft);
		if (strategy == ResolutionStrategy.FAIL) {
			target.child(draft.name()).filter(Container.class::isInstance).ifPresent((taken) -> {
				throw ErrorCode.CONTAINER_IN_THE_WAY.exception();
			});
		}
		Place place = resolve(author, target, draft.name(), strategy, null);
		FileNode replaced = place.replaced();
		List<DownloadShare> kept = replace(author, place, keepShareLinks);
		FileDraft named = FileDraftBuilder.builder(draft)
			.name(place.name())
			.expireAt(expireAt(target.room(), draft.expireAt()))
			.build();
		FileNode file = this.nodes.createFile(target, named, (replaced != null) ? replaced.referenceId() : null,
				author.id());
		if (replaced != null) {
			file.favoriteOf().addAll(replaced.favoriteOf());
		}
		this.shares.attach(kept, file);
		return file;
	}

	// a file can expire earlier than the policy of its room requires, but not later
	private @Nullable Instant expireAt(Room room, @Nullable Instant wanted) {
		if (room.defaultExpirationPeriod() == 0) {
			return wanted;
		}
		Instant latest = this.nodes.now().plusSeconds(room.defaultExpirationPeriod());
		return (wanted != null && wanted.isBefore(latest)) ? wanted : latest;
	}

	/**
	 * Puts a new file of a user without an account into a container, under a free name.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the name is not
	 * allowed or the file exceeds a quota
	 */
	public FileNode placeExternal(Container target, FileDraft draft) {
		check(target, draft);
		return this.nodes.createFile(target, draft.withName(NodeNames.free(target, draft.name())), null,
				Users.EXTERNAL_ID);
	}

	private void check(Container target, FileDraft draft) {
		NodeNames.validate(draft.name());
		NodeNames.validatePath(target, draft.name());
		this.quotas.require(target, draft.content().size());
	}

	/**
	 * Deletes the file to replace, if there is one.
	 * @return the download shares to attach to the new file
	 */
	public List<DownloadShare> replace(User author, Place place, boolean keepShareLinks) {
		FileNode replaced = place.replaced();
		if (replaced == null) {
			return List.of();
		}
		List<DownloadShare> kept = keepShareLinks ? this.shares.detach(replaced) : List.of();
		this.nodes.delete(replaced, author.id());
		return kept;
	}

	/**
	 * Decides the name of a node in a container, and resolves a name conflict.
	 * @param name the requested name
	 * @param source the copied or moved node, {@code null} for a new one
	 * @return the name to use, and the file to replace, if any
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the strategy does
	 * not resolve a name conflict, or if the author may not delete the file to replace
	 */
	public Place resolve(User author, Container target, String name, ResolutionStrategy strategy,
			@Nullable Node source) {
		Node taken = target.child(name).filter((node) -> node != source).orElse(null);
		if (taken == null) {
			return new Place(name, null);
		}
		return switch (strategy) {
			case AUTORENAME -> new Place(NodeNames.free(target, name), null);
			case FAIL -> throw ApiException.conflict(ErrorCode.NAME_TAKEN,
					List.of(new ConflictNode((source != null) ? source.id() : null, name,
							ErrorCode.NAME_TAKEN.details().code(), ErrorCode.NAME_TAKEN.details().message())));
			case OVERWRITE -> {
				if (!(taken instanceof FileNode file) || source instanceof Container) {
					throw ErrorCode.CONTAINER_IN_THE_WAY.exception();
				}
				AccessControl.require(author, target, Permission.DELETE);
				yield new Place(name, file);
			}
		};
	}

	/**
	 * The name of a node in a container, and the file to replace.
	 *
	 * @param name the name to use
	 * @param replaced the file to replace, {@code null} if no file is replaced
	 */
	public record Place(String name, @Nullable FileNode replaced) {

	}

}
