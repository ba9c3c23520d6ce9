// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StorageHosts}. The host names end with {@code .invalid}, so that no
 * such host exists.
 */
class StorageHostsTests {

	@Test
	void firstHostDecides() {
		StorageHosts hosts = new StorageHosts("dracoon.customer.invalid", List.of());
		assertThat(hosts.check("bucket-1.s3.provider.invalid")).isNull();
		assertThat(hosts.check("bucket-2.s3.provider.invalid")).isNull();
		assertThat(hosts.check("s3.other.invalid"))
			.isEqualTo("leads to another host than the first host for content of this server");
		assertThat(hosts.check("provider.invalid")).isNotNull();
		assertThat(hosts.isKnown("BUCKET-1.S3.provider.invalid")).isTrue();
		assertThat(hosts.isKnown("s3.other.invalid")).isFalse();
	}

	@Test
	void domainOfTheServerIsAllowedBesideTheFirstHost() {
		StorageHosts hosts = new StorageHosts("dracoon.customer.invalid", List.of());
		assertThat(hosts.isKnown("Dracoon.customer.invalid")).isTrue();
		assertThat(hosts.check("s3.customer.invalid")).isNull();
		assertThat(hosts.check("s3.provider.invalid")).isNull();
		assertThat(hosts.check("s3.customer.invalid.evil.invalid")).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "customer.invalid,other.invalid", "server,otherserver", "192.0.2.7,198.0.2.7" })
	void serverWithoutDomainVouchesForNoNeighbour(String server, String neighbour) {
		StorageHosts hosts = new StorageHosts(server, List.of());
		assertThat(hosts.check("s3.provider.invalid")).isNull();
		assertThat(hosts.check(neighbour)).isNotNull();
	}

	@Test
	void listedHostsAreTheOnlyOnes() {
		StorageHosts hosts = new StorageHosts("dracoon.customer.invalid",
				List.of("S3.provider.invalid", "*.s3.provider.invalid", "10.0.0.7"));
		assertThat(hosts.check("s3.provider.invalid")).isNull();
		assertThat(hosts.check("bucket.S3.provider.invalid")).isNull();
		assertThat(hosts.check("10.0.0.7")).isNull();
		assertThat(hosts.check("evils3.provider.invalid")).isEqualTo("is not listed");
		assertThat(hosts.check("s3.customer.invalid")).isEqualTo("is not listed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "[::1]", "10.1.2.3", "172.16.0.1", "192.168.1.1",
			"169.254.169.254", "0.0.0.0", "[fd00::1]", "[fe80::1]" })
	void hostsWithinTheNetworkAreRefusedUnlessTheServerIsThere(String host) {
		assertThat(new StorageHosts("dracoon.customer.invalid", List.of()).check(host))
			.isEqualTo("is within the network of this machine, but the server is not");
		assertThat(new StorageHosts("127.0.0.1", List.of()).check(host)).isNull();
	}

}
