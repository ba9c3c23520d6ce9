// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import io.dracoonspring.emulator.config.EmulatorProfile;
import io.dracoonspring.emulator.config.PasswordType;
import io.dracoonspring.emulator.oauth.GrantType;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Role;

/**
 * Reads seeds from YAML. It checks every key, because a misspelt one is an error.
 */
final class SeedReader {

	private final Resource file;

	SeedReader(Resource file) {
		this.file = file;
	}

	Seed read() {
		Node root = compose();
		if (root == null) {
			return Seed.create();
		}
		YamlMap yaml = map(root);
		String profile = yaml.text("profile", "");
		Seed seed = new Seed(yaml.flag("defaults", true),
				!profile.isEmpty() ? yaml.convert("profile", () -> constant(EmulatorProfile.class, profile)) : null,
				yaml.section("settings", SeedSettings.NONE, (node) -> settings(map(node))),
				yaml.list("clients", (node) -> client(map(node))), yaml.list("users", (node) -> user(map(node))),
				yaml.list("groups", (node) -> group(map(node))), yaml.list("rooms", (node) -> room(map(node))),
				yaml.list("shares", (node) -> share(map(node))));
		yaml.finish();
		return seed;
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

	private YamlMap map(Node node) {
		return new YamlMap(name(), node);
	}

	private String name() {
		String name = this.file.getFilename();
		return (name != null) ? name : this.file.getDescription();
	}

	private SeedClient client(YamlMap yaml) {
		SeedClient client = SeedClient.of(yaml.required("id"));
		client = client.secret(yaml.text("secret", client.secret())).name(yaml.text("name", client.name()));
		Set<GrantType> grants = yaml.set("grants", (text) -> constant(GrantType.class, text));
		yaml.finish();
		return grants.isEmpty() ? client : client.grants(grants.toArray(GrantType[]::new));
	}

	private SeedUser user(YamlMap yaml) {
		SeedUser user = SeedUser.of(yaml.required("name"));
		String keyPair = yaml.text("key-pair", SeedUser.KeyPairVersion.RSA_4096.wireName());
		user = user.named(yaml.text("first-name", user.firstName()), yaml.text("last-name", user.lastName()))
			.email(yaml.text("email", user.email()))
			.password(yaml.text("password", user.password().value()))
			.roles(yaml.set("roles", (text) -> constant(Role.class, text)).toArray(Role[]::new))
			.states(yaml.set("states", (text) -> constant(SeedUser.State.class, text)).toArray(SeedUser.State[]::new))
			.keyPair(keyPair.equals("none") ? null
					: yaml.convert("key-pair", () -> constant(SeedUser.KeyPairVersion.class, keyPair)));
		yaml.finish();
		return user;
	}

	private SeedGroup group(YamlMap yaml) {
		SeedGroup group = new SeedGroup(yaml.required("name"), List.copyOf(yaml.set("members", (text) -> text)),
				yaml.set("roles", (text) -> constant(Role.class, text)));
		yaml.finish();
		return group;
	}

	private SeedShare share(YamlMap yaml) {
		boolean download = yaml.oneOf("download", "upload").equals("download");
		SeedShare share = download ? SeedShare.download(yaml.required("download"))
				: SeedShare.upload(yaml.required("upload"));
		share = share.named(optional(yaml, "name"))
			.accessKey(optional(yaml, "access-key"))
			.password(optional(yaml, "password"));
		String lifetime = optional(yaml, "expires-after");
		if (lifetime != null) {
			share = share.expiresAfter(yaml.convert("expires-after", () -> duration(lifetime)));
		}
		share = download ? share.maxDownloads((int) yaml.number("max-downloads", 0))
				: share.maxSlots((int) yaml.number("max-files", 0)).maxSize(yaml.number("max-size", 0));
		yaml.finish();
		return share;
	}

	private static @Nullable String optional(YamlMap yaml, String key) {
		String text = yaml.text(key, "");
		return text.isEmpty() ? null : text;
	}

	private static Duration duration(String text) {
		try {
			return Duration.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("must be a duration like P30D or PT1H", ex);
		}
	}

	private SeedSettings settings(YamlMap yaml) {
		SeedSettings settings = SeedSettings.NONE;
		String language = optional(yaml, "language");
		if (language != null) {
			settings = settings.language(language);
		}
		if (yaml.has("crypto-enabled")) {
			settings = settings.cryptoEnabled(yaml.flag("crypto-enabled", true));
		}
		if (yaml.has("mfa-enforced")) {
			settings = settings.mfaEnforced(yaml.flag("mfa-enforced", false));
		}
		if (yaml.has("guests-invited")) {
			settings = settings.guestsInvited(yaml.flag("guests-invited", true));
		}
		if (yaml.has("share-password-from")) {
			settings = settings.sharePasswordFrom((int) yaml.number("share-password-from", 0));
		}
		if (yaml.has("subscription-plan")) {
			settings = settings.subscriptionPlan((int) yaml.number("subscription-plan", 0));
		}
		settings = yaml.section("min-password-lengths", settings, lengths(settings));
		for (SeedSettings.Tag tag : yaml.list("s3-tags", (node) -> tag(map(node)))) {
			settings = settings.s3Tag(tag.key(), tag.value(), tag.mandatory());
		}
		for (SeedSettings.OpenIdProvider provider : yaml.list("openid-providers", (node) -> provider(map(node)))) {
			settings = settings.openIdProvider(provider.name(), provider.issuer());
		}
		for (SeedSettings.ActiveDirectory directory : yaml.list("active-directories", (node) -> directory(map(node)))) {
			settings = settings.activeDirectory(directory.alias(), directory.server());
		}
		yaml.finish();
		return settings;
	}

	private static SeedSettings.OpenIdProvider provider(YamlMap yaml) {
		SeedSettings.OpenIdProvider provider = new SeedSettings.OpenIdProvider(yaml.required("name"),
				yaml.required("issuer"));
		yaml.finish();
		return provider;
	}

	private static SeedSettings.ActiveDirectory directory(YamlMap yaml) {
		SeedSettings.ActiveDirectory directory = new SeedSettings.ActiveDirectory(yaml.required("alias"),
				yaml.required("server"));
		yaml.finish();
		return directory;
	}

	private Function<Node, SeedSettings> lengths(SeedSettings settings) {
		return (node) -> {
			YamlMap yaml = map(node);
			SeedSettings all = settings;
			for (PasswordType type : PasswordType.values()) {
				String key = type.name().toLowerCase(Locale.ROOT);
				if (yaml.has(key)) {
					all = all.minPasswordLength(type, (int) yaml.number(key, 0));
				}
			}
			yaml.finish();
			return all;
		};
	}

	private SeedSettings.Tag tag(YamlMap yaml) {
		SeedSettings.Tag tag = new SeedSettings.Tag(yaml.required("key"), yaml.required("value"),
				yaml.flag("mandatory", false));
		yaml.finish();
		return tag;
	}

	private SeedRoom room(YamlMap yaml) {
		Map<String, Set<Permission>> members = yaml.map("members", SeedReader::permissions);
		SeedRoom room = new SeedRoom(folderContent(yaml), yaml.flag("encrypted", false), yaml.number("quota", 0),
				members, yaml.map("groups", SeedReader::permissions), yaml.list("rooms", (node) -> room(map(node))));
		yaml.finish();
		return room;
	}

	private SeedFolder folder(YamlMap yaml) {
		SeedFolder folder = folderContent(yaml);
		yaml.finish();
		return folder;
	}

	private SeedFolder folderContent(YamlMap yaml) {
		return new SeedFolder(yaml.required("name"), yaml.list("folders", (node) -> folder(map(node))),
				yaml.list("files", (node) -> file(map(node))));
	}

	private SeedFile file(YamlMap yaml) {
		String name = yaml.required("name");
		SeedFile file = switch (yaml.oneOf("text", "base64", "from", "size")) {
			case "text" -> SeedFile.text(name, yaml.text("text", ""));
			case "base64" -> SeedFile.bytes(name,
					yaml.convert("base64", () -> Base64.getMimeDecoder().decode(yaml.text("base64", ""))));
			case "from" -> new SeedFile(name, existing(yaml, yaml.required("from"))::getInputStream);
			default -> SeedFile.ofSize(name, yaml.number("size", 0));
		};
		yaml.finish();
		return file;
	}

	private Resource existing(YamlMap yaml, String path) {
		return yaml.convert("from", () -> {
			Resource source = relative(path);
			if (!source.isReadable()) {
				throw new IllegalArgumentException("there is no readable file '" + path + "' beside the seed");
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
		if (names.size() == 1) {
			switch (names.iterator().next()) {
				case "admin" -> {
					return Permission.ALL;
				}
				case "edit" -> {
					return Permission.EDIT;
				}
				default -> {
					// the word is the name of a single permission
				}
			}
		}
		return names.stream().map((text) -> constant(Permission.class, text)).collect(Collectors.toSet());
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String text) {
		String wanted = text.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(wanted))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of " + known(type)));
	}

	private static <E extends Enum<E>> String known(Class<E> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.collect(Collectors.joining(", "));
	}

}
