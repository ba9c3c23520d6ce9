// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.tls.Tls;

/** Reads the command line. */
final class EmulatorOptions {

	static final String HELP = """
			Usage: java -jar %s [OPTION]...
			A DRACOON for development and tests. Not for production.

			  --port=PORT            port to listen on, 0 for a free one (default: 0)
			  --host=ADDRESS         address to listen on (default: 127.0.0.1)
			  --storage=s3|s3-optional|proxy
			                         place to which clients send content: only the S3 side
			                         (the emulated object storage), the S3 side or the
			                         server, or only the server (default: s3)
			  --directory=PATH       keep all data in this directory for the next start;
			                         seed, quota and licensed users apply only to an
			                         empty directory (default: no data is kept)
			  --customer-quota=BYTES storage quota (default: 1 TiB)
			  --public-url=URL       beginning of the URLs in responses (default: the
			                         address that the emulator listens on)
			  --seed=FILE            YAML file with the data at the start
			  --licensed-users=N     maximum number of users of all customers together
			                         (default: no limit)
			  --profile=server|cloud emulate DRACOON Server or DRACOON Cloud in its newest
			                         version (default: server)
			  --server-version=V     version to emulate, such as 4.30.0; versions that begin
			                         with 5 are DRACOON Cloud (default: the newest of the
			                         profile)
			  --refusal-status=N     HTTP status with which DRACOON Cloud refuses event log
			                         and permission list (default: 403)
			  --etags=md5|opaque     entity tags of parts on the S3 side: their MD5, or
			                         opaque ones, as with KMS (default: md5)
			  --content-md5=check|ignore
			                         whether the S3 side compares Content-MD5 with the
			                         content that it receives (default: check)
			  --tls                  speak TLS with a certificate for localhost, the addresses
			                         of this machine and the names below; its authority is
			                         kept in the directory, or created at each start
			  --tls-names=A,B        further names and addresses of the certificate
			  --tls-certificate=FILE speak TLS with this certificate, followed by the
			                         certificates of its authorities (PEM)
			  --tls-key=FILE         private key of the certificate (PEM)
			  --tls-keystore=FILE    speak TLS with the certificate in this key store
			                         (PKCS#12 or JKS)
			  --tls-password=TEXT    password of the key store
			  --ca-file=FILE         write the certificate that clients must trust to this
			                         file (default: in the directory, or a temporary file)
			  --s3-port=PORT|shared  port of the S3 side, 0 for a free one, or shared for
			                         the port of the API (default: 0 with TLS, shared
			                         without TLS)
			  --s3-host=NAME         host name of the S3 side in URLs, such as s3.localhost
			                         (default: the host name in the call to the API)
			  --optional-room-admins allow requests that create a room without administrators;
			                         the creator then administers the room
			  --control-token=TEXT   token with which clients can control the emulator
			                         (default: only clients on the same machine can)
			  --private-webhooks     call webhooks within the emulator's network, even if
			                         other machines can reach the emulator
			  --check=URL            start nothing; the exit status says whether the
			                         emulator at that URL serves requests
			  --version              show the version
			  -h, --help             show this text

			Users: admin, alice, bob (password Emulator-2026!, encryption password Encryption-2026!)
			OAuth clients: dracoon-emulator (secret dracoon-emulator, all grants),
			               dracoon_legacy_scripting (no secret, password grant)
			Service token of provisioning: dracoon-emulator
			""";

	private static final Map<String, BiFunction<EmulatorConfiguration, String, EmulatorConfiguration>> OPTIONS = Map
		.ofEntries(
				option("--port",
						(configuration, value) -> configuration
							.withPort((int) Math.min(number(value), Integer.MAX_VALUE))),
				option("--host", EmulatorConfiguration::withHost),
				option("--s3-port", (configuration, value) -> configuration.withS3Port(s3Port(value))),
				option("--storage", (configuration, value) -> configuration.withStorage(storage(value))),
				option("--directory", (configuration, value) -> configuration.withDirectory(Path.of(value))),
				option("--customer-quota", (configuration, value) -> configuration.withCustomerQuota(number(value))),
				option("--public-url", (configuration, value) -> configuration.withPublicUrl(URI.create(value))),
				option("--seed", (configuration, value) -> configuration.withSeed(Seed.load(Path.of(value)))),
				option("--control-token", EmulatorConfiguration::withControlToken),
				option("--licensed-users",
						(configuration, value) -> configuration
							.withLicensedUsers((int) Math.min(number(value), Integer.MAX_VALUE))),
				option("--s3-host", EmulatorConfiguration::withS3Host),
				option("--profile",
						(configuration, value) -> configuration
							.withServerVersion(ServerVersion.newest(profile(value)))),
				option("--refusal-status",
						(configuration, value) -> configuration
							.withRefusalStatus((int) Math.min(number(value), Integer.MAX_VALUE))),
				option("--server-version",
						(configuration, value) -> configuration.withServerVersion(ServerVersion.parse(value))),
				option("--etags",
						(configuration, value) -> configuration.withPartIntegrity(
								configuration.partIntegrity().withEtagsOpaque(isSecond(value, "md5", "opaque")))),
				option("--content-md5", (configuration, value) -> configuration.withPartIntegrity(
						configuration.partIntegrity().withContentMd5Checked(isSecond(value, "ignore", "check")))));

	private static final Map<String, UnaryOperator<EmulatorConfiguration>> FLAGS = Map.of("--private-webhooks",
			EmulatorConfiguration::withPrivateWebhooks, "--optional-room-admins",
			EmulatorConfiguration::withOptionalAdmins);

	private EmulatorOptions() {
	}

	private static Map.Entry<String, BiFunction<EmulatorConfiguration, String, EmulatorConfiguration>> option(
			String name, BiFunction<EmulatorConfiguration, String, EmulatorConfiguration> effect) {
		return Map.entry(name, effect);
	}

	private static boolean isSecond(String value, String first, String second) {
		if (!value.equals(first) && !value.equals(second)) {
			throw new IllegalArgumentException("must be '" + first + "' or '" + second + "'");
		}
		return value.equals(second);
	}

	/**
	 * Reads the command line.
	 * @param arguments the command line
	 * @return the configuration
	 * @throws IllegalArgumentException if an option is unknown or its value is not valid;
	 * the message names the option
	 */
	static EmulatorConfiguration parse(String... arguments) {
		EmulatorConfiguration configuration = EmulatorConfiguration.DEFAULT;
		TlsOptions tls = new TlsOptions();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			String name = (equals >= 0) ? argument.substring(0, equals) : argument;
			BiFunction<EmulatorConfiguration, String, EmulatorConfiguration> option = OPTIONS.get(name);
			UnaryOperator<EmulatorConfiguration> flag = FLAGS.get(argument);
			if (flag != null) {
				configuration = flag.apply(configuration);
				continue;
			}
			if (TlsOptions.FLAG.equals(argument)) {
				tls.enable();
				continue;
			}
			if (option == null && !TlsOptions.NAMES.contains(name)) {
				throw new IllegalArgumentException("Unknown option '" + name + "'");
			}
			if (equals < 0 || equals == argument.length() - 1) {
				throw new IllegalArgumentException("Option '" + name + "' needs a value: " + name + "=VALUE");
			}
			try {
				String value = argument.substring(equals + 1);
				if (option != null) {
					configuration = option.apply(configuration, value);
				}
				else {
					tls.set(name, value);
				}
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException("Option '" + name + "' has an invalid value: " + ex.getMessage(),
						ex);
			}
		}
		Tls certificate = tls.get();
		return (certificate != null) ? configuration.withTls(certificate) : configuration;
	}

	private static int s3Port(String value) {
		return "shared".equals(value) ? EmulatorConfiguration.SHARED_PORT
				: (int) Math.min(number(value), Integer.MAX_VALUE);
	}

	private static long number(String value) {
		if (!value.matches("[0-9]{1,18}")) {
			throw new IllegalArgumentException("'" + value + "' is not a number");
		}
		return Long.parseLong(value);
	}

	private static StorageMode storage(String value) {
		return switch (value) {
			case "s3" -> StorageMode.S3;
			case "s3-optional" -> StorageMode.S3_OPTIONAL;
			case "proxy" -> StorageMode.PROXY;
			default -> throw new IllegalArgumentException("must be 's3' or 's3-optional' or 'proxy'");
		};
	}

	private static EmulatorProfile profile(String value) {
		return switch (value) {
			case "server" -> EmulatorProfile.SERVER;
			case "cloud" -> EmulatorProfile.CLOUD;
			default -> throw new IllegalArgumentException("must be 'server' or 'cloud'");
		};
	}

}
