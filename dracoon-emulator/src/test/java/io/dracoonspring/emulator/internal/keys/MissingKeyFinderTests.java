// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.FileKeys;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;

import static org.assertj.core.api.Assertions.assertThat;

class MissingKeyFinderTests {

	private static final String SMALL = "A";

	private static final String LARGE = "RSA-4096";

	private final Users users = new Users(Clock.systemUTC());

	private final User alice = user("alice", LARGE);

	private final User bob = user("bob", SMALL);

	private final User carol = user("carol");

	private final FileKeys keys = new FileKeys();

	@Test
	void findsReadersWithKeyPairButWithoutFileKey() {
		this.keys.putIfAbsent(this.alice.id(), fileKey(LARGE));
		MissingKeys missing = find(MissingKeyFinder.withCurrent(this.alice.id(), this.alice.keys()));
		assertThat(missing.items()).containsExactly(new MissingKeys.Item(this.bob.id(), 7));
		assertThat(missing.users()).extracting((user) -> user.publicKeyContainer().version()).containsExactly(SMALL);
		assertThat(missing.files()).containsExactly(new MissingKeys.CallerKey(7, fileKey(LARGE)));
		assertThat(missing.range().total()).isOne();
	}

	@Test
	void findsNothingForThoseWhoCannotOpenTheFile() {
		this.keys.putIfAbsent(this.alice.id(), fileKey(LARGE));
		assertThat(find(MissingKeyFinder.withCurrent(this.bob.id(), this.bob.keys())).items()).isEmpty();
	}

	@Test
	void findsUsersWhoLackOneOfTwoVersions() {
		this.bob.keys().add(keyPair(LARGE));
		this.keys.putIfAbsent(this.alice.id(), fileKey(LARGE));
		this.keys.putIfAbsent(this.bob.id(), fileKey(SMALL));
		MissingKeys missing = find(MissingKeyFinder.withCurrent(this.alice.id(), this.alice.keys()));
		assertThat(missing.items()).containsExactly(new MissingKeys.Item(this.bob.id(), 7));
		assertThat(missing.users()).extracting((user) -> user.publicKeyContainer().version())
			.containsExactly(SMALL, LARGE);
		assertThat(find(MissingKeyFinder.withCurrent(this.bob.id(), this.bob.keys())).items())
			.containsExactly(new MissingKeys.Item(this.bob.id(), 7));
		this.keys.putIfAbsent(this.bob.id(), fileKey(LARGE));
		MissingKeys none = find(MissingKeyFinder.withCurrent(this.alice.id(), this.alice.keys()));
		assertThat(none.items()).isEmpty();
		assertThat(none.users()).isEmpty();
		assertThat(none.files()).isEmpty();
	}

	@Test
	void usesPreservedPrivateKeysOnly() {
		this.keys.putIfAbsent(this.bob.id(), fileKey(SMALL));
		assertThat(find(MissingKeyFinder.withPrevious(this.bob.id(), this.bob.keys())).items()).isEmpty();
		this.bob.keys().preserve(SMALL, "private");
		this.bob.keys().add(keyPair(LARGE));
		assertThat(find(MissingKeyFinder.withPrevious(this.bob.id(), this.bob.keys())).items())
			.containsExactly(new MissingKeys.Item(this.alice.id(), 7), new MissingKeys.Item(this.bob.id(), 7));
	}

	private MissingKeys find(MissingKeyFinder finder) {
		List<KeyRecipient> recipients = Stream.of(this.alice, this.bob, this.carol).map(KeyRecipient::of).toList();
		KeyedFile file = new KeyedFile(7, this.keys, recipients);
		return MissingKeys.of(finder.find(List.of(file), null), new Paging(0, 100));
	}

	private User user(String name, String... versions) {
		User user = this.users.add(new User.Profile(name, name, name, name + "@example.com", "avatar"), "password",
				Set.of());
		for (String version : versions) {
			user.keys().add(keyPair(version));
		}
		return user;
	}

	private static KeyPair keyPair(String version) {
		return new KeyPair(version, "private", "public " + version, Instant.EPOCH, 1);
	}

	private static FileKey fileKey(String keyPairVersion) {
		return new FileKey("key", "iv", "tag", KeyVersions.fileKeyVersion(keyPairVersion));
	}

}
