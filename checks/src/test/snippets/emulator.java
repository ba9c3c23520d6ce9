// the code around the snippets of docs/emulator.md

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Import;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.utility.MountableFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.*;
import io.dracoonspring.emulator.faults.*;
import io.dracoonspring.emulator.model.*;
import io.dracoonspring.emulator.seed.*;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.*;
import io.dracoonspring.test.AutoConfigureDracoonEmulator.NamedClient;
import io.dracoonspring.test.malicious.*;
import io.dracoonspring.test.slice.DracoonTest;

import static org.assertj.core.api.Assertions.assertThat;

class Reports {

}

class Archive {

}

abstract class MyClient implements ClientUnderTest {

	static ClientUnderTest connect(URI server, EmulatorAccount account) {
		throw new UnsupportedOperationException();
	}

}

// a type

class Frame {

	DracoonEmulator emulator;

	// a member

	void connectTo(URI baseUrl) {
	}

	void statements() throws Exception {
		// a statement
	}

}
