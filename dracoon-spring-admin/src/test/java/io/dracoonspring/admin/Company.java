// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.internal.estate.EstateReader;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.setup.DracoonAdmin;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.seed.Seed;

/** Runs an emulator with the rooms of a company, and plans as its administrator. */
public final class Company implements AutoCloseable {

	private static final String PASSWORD = "Emulator-2026!";

	private final DracoonEmulator emulator;

	private final Dracoon dracoon;

	private final DracoonBlueprints blueprints;

	Company(Seed seed) {
		this(EmulatorProfile.SERVER, seed);
	}

	Company(EmulatorProfile profile, Seed seed) {
		this.emulator = DracoonEmulator.builder().profile(profile).seed(seed).start();
		this.dracoon = client("admin");
		this.blueprints = DracoonAdmin.blueprints(this.dracoon,
				properties(Map.of("company.rescue", "Rescue-Key-2026!")), BlueprintJournal.none());
	}

	public static PropertySourcesPropertyResolver properties(Map<String, Object> values) {
		MutablePropertySources sources = new MutablePropertySources();
		sources.addFirst(new MapPropertySource("test", values));
		return new PropertySourcesPropertyResolver(sources);
	}

	public static Resource file(String name, String yaml) {
		return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return name;
			}

		};
	}

	public static Blueprint blueprint(String yaml) {
		return Blueprint.of(file("rooms.yml", yaml));
	}

	Dracoon client(String user) {
		return client(this.emulator.baseUrl().toString(), user);
	}

	static Dracoon client(String url, String user) {
		return Dracoon.builder()
			.baseUrl(url)
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of(PASSWORD))
			.encryptionPassword(Secret.of("Encryption-2026!"))
			.build();
	}

	DracoonEmulator emulator() {
		return this.emulator;
	}

	Dracoon dracoon() {
		return this.dracoon;
	}

	DracoonBlueprints blueprints() {
		return this.blueprints;
	}

	Plan plan(String yaml) {
		return this.blueprints.plan(blueprint(yaml));
	}

	/** Plans and applies a description. */
	Plan apply(String yaml) {
		Plan plan = plan(yaml);
		this.blueprints.apply(plan, ApplyOptions.withoutDeletions());
		return plan;
	}

	/** Reads the server again, and returns the properties of a room. */
	Map<String, String> room(String path) {
		return new EstateReader(this.dracoon).readAll(true)
			.rooms()
			.getOrDefault(path, new RoomState(0, path, false, false, false, 0, Map.of()))
			.properties();
	}

	@Override
	public void close() {
		this.dracoon.close();
		this.emulator.close();
	}

}
