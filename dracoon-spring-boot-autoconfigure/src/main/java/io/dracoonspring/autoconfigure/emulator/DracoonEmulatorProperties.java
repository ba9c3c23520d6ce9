// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.emulator;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import io.dracoonspring.emulator.model.EmulatorProfile;

/**
 * Configures the embedded DRACOON emulator, which is made for development and tests. This
 * type is not for applications. Only the properties are part of the contract.
 *
 * @param enabled whether the application starts an emulator and connects to it instead of
 * to the server at "dracoon.base-url"
 * @param username user that the client signs in as, with the password that this user has
 * in the emulator
 * @param usernames users that the clients under "dracoon.clients" sign in as, by the
 * names of the clients; by default the user of "username"
 * @param port port of the emulator on the loopback interface, 0 for a random one
 * @param directory directory that keeps all data for the next start; by default nothing
 * is kept
 * @param tls whether the emulator uses TLS, with a certificate that the application
 * trusts
 * @param seed YAML file with the initial clients, users, rooms and files
 * @param profile which of the vendor's products is emulated, in its newest version; by
 * default that of the seed, else DRACOON Server
 */
@ConfigurationProperties("dracoon.emulator")
public record DracoonEmulatorProperties(@DefaultValue("false") boolean enabled, @DefaultValue("admin") String username,
		@DefaultValue Map<String, String> usernames, @DefaultValue("0") int port, @Nullable Path directory,
		@DefaultValue("false") boolean tls, @Nullable Resource seed, @Nullable EmulatorProfile profile) {

}
