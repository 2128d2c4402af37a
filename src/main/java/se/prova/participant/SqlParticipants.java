package se.prova.participant;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Keys;

/** Participants in the database; identity in its own table. */
@Singleton
class SqlParticipants implements Participants {

    private final ParticipantRows participants;
    private final IdentityRows identities;
    private final AuditLog log;
    private final Keys keys;

    SqlParticipants(ParticipantRows participants, IdentityRows identities, AuditLog log, Keys keys) {
        this.participants = participants;
        this.identities = identities;
        this.log = log;
        this.keys = keys;
    }

    @Override
    @Transactional
    public Optional<Participant> find(UUID id) {
        return participants.findById(id);
    }

    @Override
    @Transactional
    public Optional<Identity> identity(UUID participantId) {
        return identities.findById(participantId);
    }

    @Override
    @Transactional
    public List<Participant> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : participants.findByIdIn(ids);
    }

    @Override
    @Transactional
    public Optional<Participant> withNumber(UUID branchId, Personnummer number) {
        return identities
                .findByBranchIdAndNumberIndex(branchId, index(number))
                .flatMap(identity -> participants.findById(identity.participantId()));
    }

    @Override
    @Transactional
    public String freeCode(UUID branchId) {
        long number = participants.countByBranchId(branchId) + 1;
        while (participants.existsByBranchIdAndCode(branchId, "B-" + number)) {
            number++;
        }
        return "B-" + number;
    }

    @Override
    @Transactional
    public void add(Participant participant, Identity identity, AuditEvent event) {
        if (!participant.protection().storesAddress() && !identity.address().isEmpty()) {
            throw new IllegalArgumentException("No address is stored for " + participant.protection());
        }
        participants.save(participant);
        identities.save(identity);
        log.append(event);
    }

    @Override
    @Transactional
    public void protect(Participant changed, AuditEvent event) {
        participants.update(changed);
        Identity identity = identities.findById(changed.id()).orElseThrow();
        Optional<Personnummer> number =
                identity.number().isEmpty() ? Optional.empty() : Optional.of(new Personnummer(identity.number()));
        identities.update(new Identity(
                identity.participantId(),
                identity.branchId(),
                identity.firstName(),
                identity.lastName(),
                identity.numberKind(),
                identity.number(),
                number.map(one -> changed.protection().hides() ? index(one, changed.id()) : index(one))
                        .orElse(null),
                identity.telephone(),
                identity.email(),
                changed.protection().storesAddress() ? identity.address() : "",
                identity.revision()));
        log.append(event);
    }

    @Override
    public String index(Personnummer number) {
        return keys.index(number.digits());
    }

    @Override
    public String index(Personnummer number, UUID participantId) {
        return keys.index(participantId + " " + number.digits());
    }
}
