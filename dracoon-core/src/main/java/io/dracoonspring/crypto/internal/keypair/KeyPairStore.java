// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.util.List;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.files.FileKeySource;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.crypto.internal.StoredKeyPairs;

/**
 * Represents a place where the server stores key pairs. There is one for the account, one
 * for each room, and one for the whole system.
 *
 * @param none the error code that means that there are no key pairs
 * @param replace the operation that stores a key pair and preserves the previous private
 * key
 * @param delete the operation that deletes the older key pair of a version
 * @param previous the query for missing file keys that are opened with the previous key
 * pair
 * @param current the query for missing file keys that are opened with the current key
 * pair
 */
record KeyPairStore(Flux<UserKeyPairContainer> listing, DracoonErrorCode none,
		Function<UserKeyPairContainer, Mono<Void>> set, Function<CreateKeyPairRequest, Mono<Void>> replace,
		Function<String, Mono<Void>> delete, MissingFileKeysQuery previous, Mono<MissingFileKeysQuery> current) {

	static KeyPairStore ofAccount(DracoonAccount account) {
		return new KeyPairStore(Flux.defer(account::listKeyPairs), DracoonErrorCode.KEY_PAIR_NOT_FOUND,
				account::setKeyPair, account::createAndPreserveKeyPair, account::deleteKeyPair,
				MissingFileKeysQuery.all().withUseKey(FileKeySource.PREVIOUS_USER_KEY),
				// ask only for the keys that this user lacks, because the old key pair is
				// not needed for keys that other users lack
				Mono.defer(account::get).map(UserAccount::id).map((id) -> MissingFileKeysQuery.all().withUserId(id)));
	}

	static KeyPairStore ofRoom(DracoonRooms rooms, long roomId) {
		return new KeyPairStore(Flux.defer(() -> rooms.listRescueKeyPairs(roomId)),
				DracoonErrorCode.ROOM_RESCUE_KEY_NOT_FOUND, (keyPair) -> rooms.setRescueKeyPair(roomId, keyPair),
				(request) -> rooms.createAndPreserveRescueKeyPair(roomId, request),
				(version) -> rooms.deleteRescueKeyPair(roomId, version),
				MissingFileKeysQuery.ofRoom(roomId).withUseKey(FileKeySource.PREVIOUS_ROOM_RESCUE_KEY),
				Mono.just(MissingFileKeysQuery.ofRoom(roomId).withUseKey(FileKeySource.ROOM_RESCUE_KEY)));
	}

	static KeyPairStore ofSystem(DracoonCustomerSettings settings) {
		return new KeyPairStore(Flux.defer(settings::listRescueKeyPairs), DracoonErrorCode.KEY_PAIR_NOT_FOUND,
				settings::setRescueKeyPair, settings::createAndPreserveRescueKeyPair, settings::deleteRescueKeyPair,
				MissingFileKeysQuery.all().withUseKey(FileKeySource.PREVIOUS_SYSTEM_RESCUE_KEY),
				Mono.just(MissingFileKeysQuery.all().withUseKey(FileKeySource.SYSTEM_RESCUE_KEY)));
	}

	Mono<List<UserKeyPairContainer>> list() {
		return StoredKeyPairs.collect(this.listing, this.none);
	}

}
