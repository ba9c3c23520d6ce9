// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.model.PasswordType;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/** Reads seeds from YAML. An unknown key is an error, because it is probably misspelt. */
final class SeedReader {

	private final Resource file;

	SeedReader(Resource file) {
		this.file = file;
	}

	Seed read() {
		Node root = compose();
		return (root != null) ? YamlMap.read(name(), root, this::seed) : Seed.create();
	}

	private @Nullable Node compose() {
		String name = name();
		try (Reader reader = new InputStreamReader(this.file.getInputStream(), StandardCharsets.UTF_8)) {
			return new Yaml(new LoaderOptions()).compose(reader);
		}
		catch (IOException ex) {
			throw new SeedException(this.file.getDescription(), "cannot be read (" + ex + ")", ex);
		}
		catch (MarkedYAMLException ex) {
			throw new SeedException(name + ", line " + (ex.getProblemMark().getLine() + 1),
					"is no YAML: " + ex.getProblem(), ex);
		}
		catch (YAMLException ex) {
			throw new SeedException(name, "is no YAML: " + ex.getMessage(), ex);
		}
	}

	private String name() {
		String name = this.file.getFilename();
		return (name != null) ? name : this.file.getDescription();
	}

	private Seed seed(YamlMap yaml) {
		String profile = yaml.optional("profile");
		return new Seed(yaml.flag("defaults", true),
				(profile != null) ? yaml.convert("profile", () -> YamlMap.constant(EmulatorProfile.class, profile))
						: null,
				yaml.section("settings", SeedSettings.NONE, SeedReader::settings),
				yaml.list("clients", SeedReader::client), yaml.list("users", SeedReader::user),
				yaml.list("groups", SeedReader::group), yaml.list("rooms", this::room),
				yaml.list("shares", SeedReader::share));
	}

	private static SeedClient client(YamlMap yaml) {
		SeedClient client = SeedClient.of(yaml.required("id"));
		client = client.withSecret(yaml.text("secret", client.secret())).withName(yaml.text("name", client.name()));
		Set<GrantType> grants = yaml.constants("grants", GrantType.class);
		return grants.isEmpty() ? client : client.withGrants(grants.toArray(GrantType[]::new));
	}

	private static SeedUser user(YamlMap yaml) {
		SeedUser user = SeedUser.of(yaml.required("name"));
		String keyPair = yaml.text("key-pair", SeedUser.KeyPairVersion.RSA_4096.wireName());
		return user.named(yaml.text("first-name", user.firstName()), yaml.text("last-name", user.lastName()))
			.withEmail(yaml.text("email", user.email()))
			.withPassword(yaml.text("password", user.password().value()))
			.withRoles(yaml.constants("roles", Role.class).toArray(Role[]::new))
			.withStates(yaml.constants("states", SeedUser.State.class).toArray(SeedUser.State[]::new))
			.withKeyPair(keyPair.equals("none") ? null
					: yaml.convert("key-pair", () -> YamlMap.constant(SeedUser.KeyPairVersion.class, keyPair)));
	}

	private static SeedGroup group(YamlMap yaml) {
		return new SeedGroup(yaml.required("name"), List.copyOf(yaml.set("members", (text) -> text)),
				yaml.constants("roles", Role.class));
	}

	private static SeedShare share(YamlMap yaml) {
		boolean download = yaml.oneOf("download", "upload").equals("download");
		SeedShare share = download
				? SeedShare.download(yaml.required("download")).withMaxDownloads(yaml.count("max-downloads", 0))
				: SeedShare.upload(yaml.required("upload"))
					.withMaxSlots(yaml.count("max-files", 0))
					.withMaxSize(yaml.number("max-size", 0));
		share = share.named(yaml.optional("name"))
			.withAccessKey(yaml.optional("access-key"))
			.withPassword(yaml.optional("password"));
		String lifetime = yaml.optional("expires-after");
		return (lifetime != null) ? share.withExpiresAfter(yaml.convert("expires-after", () -> duration(lifetime)))
				: share;
	}

	private static Duration duration(String text) {
		try {
			return Duration.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("must be a duration like P30D or PT1H", ex);
		}
	}

	private static SeedSettings settings(YamlMap yaml) {
		return SeedSettingsBuilder.builder()
			.language(yaml.optional("language"))
			.cryptoEnabled(yaml.flag("crypto-enabled"))
			.mfaEnforced(yaml.flag("mfa-enforced"))
			.guestsInvited(yaml.flag("guests-invited"))
			.sharePasswordFrom(yaml.count("share-password-from"))
			.subscriptionPlan(yaml.count("subscription-plan"))
			.minPasswordLengths(yaml.section("min-password-lengths", Map.of(), SeedReader::lengths))
			.s3Tags(yaml.list("s3-tags",
					(tag) -> new SeedSettings.Tag(tag.required("key"), tag.required("value"),
							tag.flag("mandatory", false))))
			.openIdProviders(yaml.list("openid-providers",
					(provider) -> new SeedSettings.OpenIdProvider(provider.required("name"),
							provider.required("issuer"))))
			.activeDirectories(yaml.list("active-directories",
					(directory) -> new SeedSettings.ActiveDirectory(directory.required("alias"),
							directory.required("server"))))
			.build();
	}

	private static Map<PasswordType, Integer> lengths(YamlMap yaml) {
		Map<PasswordType, Integer> lengths = new EnumMap<>(PasswordType.class);
		for (PasswordType type : PasswordType.values()) {
			Integer length = yaml.count(type.name().toLowerCase(Locale.ROOT));
			if (length != null) {
				lengths.put(type, length);
			}
		}
		return lengths;
	}

	private SeedRoom room(YamlMap yaml) {
		return new SeedRoom(folder(yaml), yaml.flag("encrypted", false), yaml.number("quota", 0),
				yaml.map("members", SeedReader::permissions), yaml.map("groups", SeedReader::permissions),
				yaml.list("rooms", this::room));
	}

	private SeedFolder folder(YamlMap yaml) {
		return new SeedFolder(yaml.required("name"), yaml.list("folders", this::folder),
				yaml.list("files", this::file));
	}

	private SeedFile file(YamlMap yaml) {
		String name = yaml.required("name");
		return switch (yaml.oneOf("text", "base64", "from", "size")) {
			case "text" -> SeedFile.text(name, yaml.text("text", ""));
			case "base64" -> SeedFile.bytes(name,
					yaml.convert("base64", () -> Base64.getMimeDecoder().decode(yaml.text("base64", ""))));
			case "from" -> new SeedFile(name, existing(yaml, yaml.required("from"))::getInputStream);
			default -> SeedFile.ofSize(name, yaml.number("size", 0));
		};
	}

	private Resource existing(YamlMap yaml, String path) {
		return yaml.convert("from", () -> {
			Resource source = relative(path);
			if (!source.isReadable()) {
				throw new IllegalArgumentException("there is no readable file '" + path + "' relative to the seed");
			}
			return source;
		});
	}

	private Resource relative(String path) {
		try {
			return this.file.createRelative(path);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("'" + path + "' is not a path", ex);
		}
	}

	private static Set<Permission> permissions(Set<String> names) {
		if (names.equals(Set.of("admin"))) {
			return Permission.ALL;
		}
		if (names.equals(Set.of("edit"))) {
			return Permission.EDIT;
		}
		return names.stream().map((text) -> YamlMap.constant(Permission.class, text)).collect(Collectors.toSet());
	}

}
