// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;
import reactor.core.publisher.Flux;

import io.dracoonspring.autoconfigure.scan.ClamAvConnectionDetails;
import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(EmulatorImage.DockerCondition.class)
@SpringBootTest(classes = DracoonEmulatorContainerIT.Application.class,
		webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Testcontainers
class ClamAvContainerIT {

	@Container
	@ServiceConnection("clamav/clamav")
	static final GenericContainer<?> container = new GenericContainer<>(EmulatorImage.NAME)
		.withExposedPorts(ClamAvStandIn.PORT)
		.withCopyFileToContainer(MountableFile.forClasspathResource("io/dracoonspring/test/ClamAvStandIn.class"),
				"/scanner/io/dracoonspring/test/ClamAvStandIn.class")
		.withCreateContainerCmdModifier((command) -> command.withEntrypoint("java"))
		.withCommand("-cp", "/scanner", ClamAvStandIn.class.getName());

	@Test
	void scannerConnectsToTheContainer(@Autowired ClamAvConnectionDetails details, @Autowired ContentScanner scanner) {
		assertThat(details.getPort()).isEqualTo(container.getMappedPort(ClamAvStandIn.PORT));
		ScanVerdict verdict = scanner
			.scan(new ScanTarget("a.bin", 7L, true, null), Flux.defer(() -> Flux
				.just(DefaultDataBufferFactory.sharedInstance.wrap("content".getBytes(StandardCharsets.US_ASCII)))))
			.block(Duration.ofMinutes(1));
		assertThat(verdict).isEqualTo(ScanVerdict.malware(ClamAvStandIn.SIGNATURE));
	}

}
